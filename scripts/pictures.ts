/** `npm run pictures`: the pictures of the README, from the demo, as they look in a browser. */
import { existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { type Demo, openDemo } from './demo/open-demo.ts'
import { ensureBrowser } from './ensure-browser.mjs'

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))
/** Width, height and scale: what is meant for a wall, or a wide screen, is drawn smaller. */
const LAPTOP = [1280, 800, 1] as const
const DESK = [1760, 1100, 0.75] as const
const WALL = [1920, 1080, 0.5] as const

if (!existsSync(at('dist/client/.whole'))) await build({ logLevel: 'warn', mode: 'production' })
mkdirSync(at('docs/pictures'), { recursive: true })
const demo = await openDemo()
const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox'] })
try {
  await pictureOfTheBoard(browser, demo)
  await picturesOfTheRoom(browser, demo)
} finally {
  await browser.close()
  await demo.close()
}

/** Two more people join a group; one sees the other write. */
async function pictureOfTheBoard(browser: Browser, { url, workshop, codeOf }: Demo): Promise<void> {
  const opens = async (name: string, organisation: string): Promise<Page> => {
    const page = await newPage(browser, LAPTOP)
    await join(page, `${url}/join#${codeOf('group:g1')}`, name, organisation)
    await page.getByRole('button', { name: 'Dismiss this notice' }).click()
    await page.goto(`${url}/w/${workshop}/g/g1/plan/background`)
    return page
  }
  const reader = await opens('Sofia Mendes', 'Portugal')
  const writer = await opens('Diego Silva', 'Argentina')
  await writer.getByRole('textbox', { name: 'Threat summary' }).click()
  await writer.keyboard.press('Control+End')
  await writer.keyboard.type(' Weight and value do not')
  await reader.getByRole('button', { name: 'On disk' }).waitFor()
  await writer.keyboard.type(' match.')
  await reader.getByText('do not match.').waitFor()
  await reader.getByText('Diego Silva', { exact: true }).waitFor()
  await picture(reader, 'board')
}

/** The facilitator's page, and the wall that follows it. */
async function picturesOfTheRoom(browser: Browser, { url, codeOf }: Demo): Promise<void> {
  const wall = await newPage(browser, WALL)
  await wall.goto(`${url}/stage#${codeOf('display')}`)
  const director = await newPage(browser, DESK)
  await join(director, `${url}/join#${codeOf('facilitator')}`, 'Claire Martin', 'Secretariat')
  await director.getByText('1 screen connected').waitFor()
  await director.getByLabel('Show', { exact: true }).selectOption('background')
  await director.getByRole('region', { name: 'Stage' }).getByRole('button', { name: 'Show on the stage' }).click()
  for (const page of [wall, director]) await page.getByText('Profiles arrived two weeks late').waitFor()
  await picture(director, 'director')
  // It goes away by itself when nobody moves.
  await wall.getByRole('button', { name: 'Full screen' }).evaluate((button) => button.remove())
  await picture(wall, 'stage')
}

async function newPage(browser: Browser, [width, height, deviceScaleFactor]: readonly [number, number, number]): Promise<Page> {
  const viewport = { width, height }
  const context = await browser.newContext({ locale: 'en-GB', viewport, deviceScaleFactor, serviceWorkers: 'block' })
  return context.newPage()
}

async function join(page: Page, link: string, name: string, organisation: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Your organisation').fill(organisation)
  await page.getByRole('button', { name: 'Join the workshop' }).click()
  await page.getByRole('button', { name: 'Menu' }).waitFor()
}

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate('document.fonts.ready')
  await page.screenshot({ path: at(`docs/pictures/${name}.png`) })
  console.log(`docs/pictures/${name}.png`)
}
