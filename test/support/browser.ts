import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/**
 * Our own arguments, not the package's: its defaults switch web security off. Everything that would talk to the
 * network by itself is off.
 */
const ARGUMENTS = [
  "--no-sandbox",
  "--headless=shell",
  "--disable-gpu-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
  "--no-pings",
  "--no-proxy-server",
  "--font-render-hinting=none",
];

/** The path of a Chromium: `AMITY_CHROMIUM` where the machine has its own, else the one that npm brought. */
async function executable(): Promise<string> {
  const own = process.env.AMITY_CHROMIUM;
  if (own && existsSync(own)) return own;
  // Read at import: with it the package unpacks the shared libraries that a bare Debian lacks.
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs22.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return packaged.executablePath();
}

/** A headless browser for journeys, as root too. The caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await executable();
  return chromium.launch({ executablePath, args: ARGUMENTS, ignoreDefaultArgs: ["--enable-automation"] });
}
