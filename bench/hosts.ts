/**
 * `npm run check:hosts -- --folder dist`: serves the built site by every way that can run here, asks for every
 * file and for what is not there, and holds status, type, headers, compression, redirects and the error page
 * against the tables of `src/hosting/`; at the base path of the site and, of a site at the root, below `/k8s/`
 * as well. Prints what differs and how much was asked, names what is missing, and fails if anything differs.
 *
 * `--bench` also loads nginx with post pages, and for comparison the same nginx with one plain file.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listen, siteServer } from '../scripts/siteServer.ts';
import { encodedPath } from '../src/addresses.ts';
import { hasWrk, type Load, loadOf, type Work } from './hosts/load.ts';
import { freePort, hasBrotliModule, Nginx, nginxProgram } from './hosts/nginx.ts';
import { type HostedSite, movedTo, pathOf, rebased, rootFor, siteIn } from './hosts/site.ts';
import { type Host, walk } from './hosts/walk.ts';

const { values } = parseArgs({
	options: {
		folder: { type: 'string', default: 'dist' },
		bench: { type: 'boolean', default: false },
		seconds: { type: 'string', default: '20' },
	},
});
const folder = resolve(values.folder);
if (!existsSync(join(folder, '_nginx.conf'))) {
	throw new Error(`${folder} holds no site: run npm run build first.`);
}
const program = nginxProgram();
const work = mkdtempSync(join(tmpdir(), 'hosts-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));
let rooms = 0;
const room = () => {
	rooms += 1;
	const made = join(work, `${rooms}`);
	mkdirSync(made);
	return made;
};

async function report(site: HostedSite, host: Host): Promise<void> {
	const { requests, faults } = await walk(site, host);
	for (const fault of faults.slice(0, 50)) console.log(`  ${fault}`);
	const asked = `${site.files.length} files, ${site.redirects.length} redirects, ${requests} requests`;
	console.log(`${host.name} at ${site.base}: ${asked}, ${faults.length} differences`);
	if (faults.length > 0) process.exitCode = 1;
}

async function checkOwnServer(site: HostedSite): Promise<void> {
	const server = siteServer({ folder: site.folder, base: site.base });
	const port = await listen(server, { port: 0, host: '127.0.0.1' });
	await report(site, { name: 'our own server', port, twins: [], isWatched: false });
	server.close();
	server.closeAllConnections();
}

async function withNginx(
	site: HostedSite,
	more: string,
	use: (port: number, nginx: Nginx) => Promise<void>,
) {
	if (program === undefined) return;
	const [port, root] = [await freePort(), rootFor(site, room())];
	const nginx = await Nginx.start(program, { work: room(), root, base: site.base, port, more });
	await use(port, nginx).finally(() => nginx.stop());
}

async function checkNginx(site: HostedSite): Promise<void> {
	const twins = hasBrotliModule() ? (['br', 'gz'] as const) : (['gz'] as const);
	await withNginx(site, '', (port) =>
		report(site, { name: 'nginx', port, twins, isWatched: true }),
	);
}

/** The post page that is the nearest to their mean size: as one plain file it stands for all of them. */
function typical(site: HostedSite, posts: readonly string[]): Buffer {
	const pages = posts.map((file) => readFileSync(join(site.folder, file)));
	const mean = pages.reduce((sum, { length }) => sum + length, 0) / pages.length;
	const distance = ({ length }: Buffer) => Math.abs(length - mean);
	return pages.sort((a, b) => distance(a) - distance(b))[0] ?? Buffer.from('');
}

/** Rounds in which all are loaded in turn, so that whatever else the machine does is in the way of all. */
const rounds = 10;

async function bench(site: HostedSite): Promise<void> {
	const posts = site.files.filter(
		(file) => /^posts\/.*index\.html$/.test(file) && movedTo(site, file) === undefined,
	);
	const paths = posts.map((file) => encodedPath(pathOf(site, file)));
	const isPacked = posts.every((file) => existsSync(join(site.folder, `${file}.gz`)));
	const encodings = ['identity', ...(isPacked ? ['gzip', 'br'] : [])];
	if (!isPacked) console.log('No .gz beside the pages: only what is not compressed is loaded.');
	const [plain, plainPort] = [room(), await freePort()];
	writeFileSync(join(plain, 'plain.html'), typical(site, posts));
	const server = `server { listen 127.0.0.1:${plainPort}; root ${plain}; gzip_static off; default_type text/html; }`;
	await withNginx(site, server, async (port, nginx) => {
		const seconds = Number(values.seconds) / rounds;
		const as = (name: string) => ({ 'accept-encoding': name });
		const loads = [
			{ port: plainPort, paths: ['/plain.html'], headers: as('identity'), seconds },
			...encodings.map((name) => ({ port, paths, headers: as(name), seconds })),
		].map((load) => ({ load, seen: { requests: 0, seconds: 0, errors: 0, ticks: 0 } }));
		for (let round = 0; round < rounds; round += 1) {
			for (const { load, seen } of loads) {
				const before = nginx.ticks;
				const { requests, errors, seconds: took } = loadOf(load, work);
				seen.ticks += nginx.ticks - before;
				seen.requests += requests;
				seen.seconds += took;
				seen.errors += errors;
			}
		}
		const [plainly] = loads;
		for (const { load, seen } of loads) tellLoad(load, seen, plainly?.seen ?? seen);
	});
}

interface Seen extends Load {
	readonly ticks: number;
}

/** What one of the loads came to, beside that of the plain file. */
function tellLoad({ paths, headers }: Work, seen: Seen, plainly: Seen): void {
	const speed = ({ requests, seconds }: Seen) => requests / seconds;
	const cost = ({ ticks, requests }: Seen) => ticks / requests;
	const what = paths.length === 1 ? 'one plain file' : `${paths.length} post pages`;
	const figures = `${speed(seen).toFixed(0)} a second, ${seen.errors} errors`;
	const ratio = (speed(seen) / speed(plainly)).toFixed(2);
	// What a busy machine does not change.
	const byCost = (cost(plainly) / cost(seen)).toFixed(2);
	console.log(
		`${what} as ${headers['accept-encoding']}: ${figures}, ${ratio} of one plain file, ${byCost} by processor time`,
	);
	if (seen.errors > 0) process.exitCode = 1;
}

const site = siteIn(folder);
const sites = site.base === '/' ? [site, rebased(site, room(), '/k8s/')] : [site];
for (const one of sites) {
	await checkOwnServer(one);
	await checkNginx(one);
}
if (program === undefined) console.log('nginx is not on this machine: not checked.');
else if (!hasBrotliModule()) console.log('nginx has no brotli module: .br files are not sent.');
if (values.bench && program !== undefined) {
	if (hasWrk()) await bench(site);
	else console.log('wrk is not on this machine: nothing was loaded.');
}
