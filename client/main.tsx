import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { startTexts } from './i18n/texts.ts'
import { registerServiceWorker } from './offline/register.ts'
import { showTheme } from './theme/theme.ts'
import './theme/theme.css'

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no #root')

showTheme()
await startTexts()
createRoot(root).render(<App />)
registerServiceWorker()
