import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from '../../../remix.config.js'

/** Remix as the product uses it, with nothing of the product. The bench names the folder to build into. */
export default defineConfig({
  plugins: [
    remix({
      ...remixConfig,
      appDirectory: 'scripts/bench/bare-page/app',
      buildDirectory: process.env.BARE_PAGE_BUILD,
    }),
  ],
  publicDir: false,
  build: { target: 'es2022' },
})
