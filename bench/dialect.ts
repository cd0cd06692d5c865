/**
 * `npm run bench:dialect -- --posts 1000 --mutations 10000`: what the dialect costs beside the engine
 * alone, with highlighting; whether mutated posts ever crash it, run something or take long; how the
 * time grows with the length of posts that are made to be slow (`--only toc`: of those alone).
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { satteri } from '@astrojs/markdown-satteri';
import { cutFrontmatter } from '../src/loaders/frontmatter.ts';
import { surroundingsOf } from '../src/loaders/surroundings.ts';
import { renderPost } from '../src/markdown/render.ts';
import { growth } from './growth.ts';
import { benchPost } from './posts.ts';
import { randomFrom } from './random.ts';

const { values } = parseArgs({
	options: {
		posts: { type: 'string', default: '1000' },
		mutations: { type: 'string', default: '10000' },
		seed: { type: 'string', default: '1' },
		only: { type: 'string' },
	},
});
const root = fileURLToPath(new URL('..', import.meta.url));
const project = mkdtempSync(join(tmpdir(), 'bench-dialect-'));
const around = surroundingsOf(project, []).around();
const rounds = 5;
const mostTimesTheEngine = 1.3;
/** Milliseconds for each kilobyte of a mutated post; a slip to square time shows far above it. */
const mostMilliseconds = 40;

function processorTime(): number {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1000;
}

function ours(body: string) {
	return renderPost({ body, firstLine: 1, title: '题', around, file: 'src/content/posts/x.md' });
}

/** Processor milliseconds of the fastest round. */
async function fastest(work: () => Promise<unknown>): Promise<number> {
	let best = Number.POSITIVE_INFINITY;
	for (let round = 0; round < rounds; round += 1) {
		const start = processorTime();
		await work();
		best = Math.min(best, processorTime() - start);
	}
	return best;
}

async function compare(bodies: readonly string[]): Promise<boolean> {
	const shikiConfig = {
		langs: [],
		theme: 'github-dark',
		themes: {},
		wrap: false,
		transformers: [],
	};
	const options = { syntaxHighlight: { type: 'shiki' }, shikiConfig, gfm: true, smartypants: true };
	const engine = await satteri({}).createRenderer(options as never);
	const alone = await fastest(async () => {
		for (const body of bodies) await engine.render(body, {} as never);
	});
	const dialect = await fastest(async () => {
		for (const body of bodies) await ours(body);
	});
	const ratio = dialect / alone;
	const mark = ratio <= mostTimesTheEngine ? 'reached' : 'MISSED';
	console.log(
		`${bodies.length} posts: engine ${alone.toFixed(0)} ms, dialect ${dialect.toFixed(0)} ms`,
	);
	console.log(`dialect × engine: ${ratio.toFixed(2)}   ≤ ${mostTimesTheEngine} ${mark}`);
	return ratio <= mostTimesTheEngine;
}

/** A post with lines and signs lost, doubled and moved. */
function mutated(body: string, random: () => number): string {
	const signs = [
		'**',
		'`',
		'```',
		':::',
		'::: tip',
		'<',
		'<b>',
		'<script>',
		'$$',
		'$',
		'|',
		'[',
		'](',
		'{%',
		'@tab',
		'<!--',
	];
	let text = body;
	for (let change = 0; change < 1 + random() * 12; change += 1) {
		const at = Math.floor(random() * text.length);
		const length = Math.floor(random() * 40);
		const sign = signs[Math.floor(random() * signs.length)] ?? '';
		const kind = Math.floor(random() * 3);
		const kept = kind === 0 ? at + length : at;
		const put = kind === 1 ? text.slice(at, at + length) : sign;
		text = text.slice(0, at) + put + text.slice(kept);
	}
	return text;
}

const dangerous =
	/<(?:script|style|iframe|object|embed|form|base|link|meta)\b|<[^>]*\s(?:on\w+|style|srcdoc)=|(?:href|src)="\s*(?:javascript|data|vbscript):/i;

async function mutate(bodies: readonly string[], count: number): Promise<boolean> {
	const random = randomFrom(Number(values.seed));
	let slowest = 0;
	// Libraries are loaded when the first post needs them.
	for (const body of bodies) await ours(body);
	const wrong: string[] = [];
	for (let index = 0; index < count; index += 1) {
		const text = mutated(bodies[index % bodies.length] ?? '', random);
		const start = processorTime();
		try {
			const { html } = await ours(text);
			if (dangerous.test(html.replace(/(?<!src|href)="[^"]*"/g, '=""')))
				wrong.push(`${index}: runs something`);
			if (/[\ufdd0-\ufdef]/.test(html)) wrong.push(`${index}: leaks a mark`);
		} catch (error) {
			wrong.push(`${index}: ${String(error)}`);
		}
		slowest = Math.max(slowest, (processorTime() - start) / Math.max(1, text.length / 1024));
	}
	const mark = wrong.length === 0 && slowest <= mostMilliseconds ? 'reached' : 'MISSED';
	console.log(
		`${count} mutated posts: ${wrong.length} wrong, slowest ${slowest.toFixed(1)} ms/KB   ${mark}`,
	);
	for (const line of wrong.slice(0, 10)) console.log(`  ${line}`);
	return mark === 'reached';
}

async function main(): Promise<boolean> {
	mkdirSync(join(project, 'public/img'), { recursive: true });
	cpSync(join(root, 'tests/fixtures/img/stand-in.png'), join(project, 'public/img/bench.png'));
	if (values.only !== undefined) return growth({ root, around }, values.only);
	const numbers = readdirSync(join(root, 'src/content/keps')).map((name) =>
		Number.parseInt(name, 10),
	);
	const keps = numbers.sort((a, b) => a - b);
	const body = (index: number) => cutFrontmatter(benchPost(index, keps).text).body;
	const bodies = Array.from({ length: Number(values.posts) }, (_, index) => body(index));
	const everything = readFileSync(join(root, 'tests/fixtures/posts/dialect.md'), 'utf8');
	const fast = await compare(bodies);
	const sound = await mutate(
		[cutFrontmatter(everything).body, ...bodies.slice(0, 3)],
		Number(values.mutations),
	);
	const linear = await growth({ root, around });
	return fast && sound && linear;
}

try {
	if (!(await main())) process.exitCode = 1;
} finally {
	rmSync(project, { recursive: true, force: true });
}
