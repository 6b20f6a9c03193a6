import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Made for these tests only: for localhost, signed by nobody, known to everybody. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQge9Q0kjxdblxwJqgt
s40TuxkoEvOES5ulj1rKeWbQJbKhRANCAARFNrl2KARIlh6PWE1vwQt+FZKU1ikR
868UAqOMredYIG4nPKwefD4cUD7lCuT6L4uV2XCHe4V/AMKOeuUsCAkm
-----END PRIVATE KEY-----
`
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIUTztkP8n94WMO0czmX7NnUeKiui8wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNDIwNTkzOVoYDzIxMjYxMDMx
MjA1OTM5WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARFNrl2KARIlh6PWE1vwQt+FZKU1ikR868UAqOMredYIG4nPKwefD4c
UD7lCuT6L4uV2XCHe4V/AMKOeuUsCAkmo28wbTAdBgNVHQ4EFgQU6ZyBoCJIMAsw
NwPBvvQvNHi0oOcwHwYDVR0jBBgwFoAU6ZyBoCJIMAswNwPBvvQvNHi0oOcwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDRwAwRAIgLFCclZJojn5LW3eouYoPCzPvS6ke1U5SOhi89Jk5g0gCIExw
GQfjnCyVZxThfkkVmVc9ZcPc5CxlWnIlOerc9SQ1
-----END CERTIFICATE-----
`

/** The settings of a program that speaks TLS by itself. */
export function tlsSettings(folder: string): { TLS_CERT: string; TLS_KEY: string } {
  const settings = { TLS_CERT: join(folder, 'cert.pem'), TLS_KEY: join(folder, 'key.pem') }
  writeFileSync(settings.TLS_CERT, CERTIFICATE)
  writeFileSync(settings.TLS_KEY, KEY)
  return settings
}
