import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sparticuz, { inflate } from '@sparticuz/chromium';
import { projectRoot } from './projectCopy.ts';

/** A browser that can be started here. */
export interface BrowserProgram {
	readonly executablePath: string;
	/** Added to the environment that the browser starts in. */
	readonly environment: Readonly<Record<string, string>>;
}

const packageFolder = join(
	dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
	'..',
);
const installedElsewhere = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Its libraries and one Latin font lie beside the browser, so that a bare machine needs nothing. */
function unpackedIn(folder: string): BrowserProgram {
	const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']];
	const hasFonts = existsSync('/etc/fonts/fonts.conf');
	return {
		executablePath: join(folder, 'chromium'),
		environment: {
			LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
			...(hasFonts ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') }),
		},
	};
}

function fontSettings(folder: string): string {
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;
}

/** The package unpacks into the system's temporary folder, which it reads at every call. */
async function unpackInto(folder: string): Promise<void> {
	const before = process.env['TMPDIR'];
	process.env['TMPDIR'] = folder;
	try {
		sparticuz.setGraphicsMode = false;
		await sparticuz.executablePath(join(packageFolder, 'bin'));
		await inflate(join(packageFolder, 'bin', 'al2023.tar.br'));
	} finally {
		if (before === undefined) delete process.env['TMPDIR'];
		else process.env['TMPDIR'] = before;
	}
}

async function bundledBrowser(): Promise<BrowserProgram> {
	const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
	const cache = join(projectRoot, '.cache');
	const folder = join(cache, `chromium-${version}`);
	if (!existsSync(folder)) {
		console.log('Unpacking Chromium for the tests …');
		mkdirSync(cache, { recursive: true });
		// Complete or not there at all, even when this is interrupted.
		const unfinished = mkdtempSync(join(cache, 'chromium-unpacking-'));
		await unpackInto(unfinished);
		writeFileSync(join(unfinished, 'fonts.conf'), fontSettings(folder));
		if (existsSync(folder)) rmSync(unfinished, { recursive: true });
		else renameSync(unfinished, folder);
	}
	return unpackedIn(folder);
}

/**
 * The browser for the tests: `CHROME_PATH`, else the one among the packages (Linux on x64), else
 * one that is installed.
 *
 * @throws Error that says what to do when there is none.
 */
export async function unpackedBrowser(): Promise<BrowserProgram> {
	const chosen = process.env['CHROME_PATH'];
	if (chosen !== undefined) return { executablePath: chosen, environment: {} };
	if (process.platform === 'linux' && process.arch === 'x64') return bundledBrowser();
	const installed = installedElsewhere.find((path) => existsSync(path));
	if (installed !== undefined) return { executablePath: installed, environment: {} };
	throw new Error(
		'No browser for the tests. Install Chrome or Chromium and set CHROME_PATH to its program.',
	);
}
