import { addresses } from './addresses.ts'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { startFailure } from './start-failure.ts'

// What people write is in every file that the program makes: other accounts of this machine have no business with it.
process.umask(0o077)

const config = readConfig(process.env)
if ('problems' in config) fail(config.problems)

try {
  const app = createApp(config)
  const { port } = await app.listen()
  const stop = () => {
    app.close().then(
      // Whatever is left open once everything is saved and closed must not keep the process.
      () => process.exit(0),
      (error: unknown) => fail([`closing failed; every edit with a receipt is on disk. ${startFailure(error, config)}`]),
    )
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)

  const { here, network } = addresses(config, port)
  console.log(`\nPlenary is running.\n\n  On this machine:   ${here}`)
  if (network !== null) console.log(`  On the network:    ${network}`)
  if (config.publicUrl !== null) console.log(`  For people:        ${config.publicUrl}`)
  console.log(`  Organiser's page:  ${config.publicUrl ?? here}${app.organiserPath}\n`)
} catch (error) {
  fail([startFailure(error, config)])
}

function fail(lines: readonly string[]): never {
  for (const line of lines) console.error(`Plenary: ${line}`)
  process.exit(1)
}
