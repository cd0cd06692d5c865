import { channel } from 'node:diagnostics_channel';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { placeIn } from '../../../src/integrations/place.ts';
import { quietly } from '../../../src/integrations/quiet.ts';
import { repeatMissedReloads } from '../../../src/integrations/reloads.ts';
import { overlayOf, reportOverlay } from '../../../src/integrations/report.ts';
import { reportChannel, type Verdict } from '../../../src/loaders/report.ts';

describe('the report over the pages', () => {
	/** Starts it as Astro does; a page is a list of what it was sent. */
	function start() {
		const { hooks } = reportOverlay();
		const pages = new Set<unknown[]>();
		const sockets = new EventEmitter();
		hooks['astro:config:setup']?.({ command: 'dev', injectScript: () => {} } as never);
		let sent = 0;
		const send = (message: unknown) => {
			sent += 1;
			for (const page of pages) page.push(message);
		};
		const middlewares = { use: () => {} };
		hooks['astro:server:setup']?.({
			server: {
				ws: { clients: pages, send, on: sockets.on.bind(sockets) },
				middlewares,
			},
		} as never);
		const open = () => {
			const page: unknown[] = [];
			pages.add(page);
			sockets.emit('connection', { send: (text: string) => page.push(JSON.parse(text)) });
			return page;
		};
		return { open, sent: () => sent };
	}

	const tell = (verdict: Verdict) => channel(reportChannel).publish(verdict);
	const reload = { type: 'full-reload' };

	it('is sent to the open pages, and again to each that is opened or loaded again', () => {
		const { open } = start();
		const page = open();
		expect(page).toEqual([]);
		tell({ report: '甲' });
		expect(page).toEqual([overlayOf('甲')]);
		expect(open()).toEqual([overlayOf('甲')]);
		expect(open()).toEqual([overlayOf('甲')]);
	});

	it('goes with the mending, and no later page hears of it', () => {
		const { open } = start();
		const page = open();
		tell({ report: '甲' });
		tell({ report: undefined });
		expect(page).toEqual([overlayOf('甲'), reload]);
		tell({ report: undefined });
		expect(page).toHaveLength(2);
		expect(open()).toEqual([]);
	});

	it('is not sent to nobody, because Vite would keep it for whoever comes', () => {
		const { sent, open } = start();
		tell({ report: '甲' });
		tell({ report: undefined });
		expect(sent()).toBe(0);
		expect(open()).toEqual([]);
	});

	it('shows what an author wrote as text', () => {
		expect(overlayOf('<Tip> & &lt;').err.message).toBe('&lt;Tip&gt; &amp; &amp;lt;');
	});

	it('is no Markdown to Astro, and no word of it can leave the link that it becomes', async () => {
		const loader = new URL('core/module-loader/vite.js', import.meta.resolve('astro')).href;
		const { createViteLoader } = await import(/* @vite-ignore */ loader);
		const sent: unknown[] = [];
		const hot = { send: (message: unknown) => void sent.push(message) };
		const watcher = { on: () => {} };
		createViteLoader({ watcher, environments: { client: { hot } }, config: { root: '/' } }, {});
		const overlay = overlayOf(
			'[a](javascript:alert(1)) ![说明](x) **b** https://a"onclick=alert(1)',
		);
		hot.send(overlay);
		expect(sent).toEqual([overlay]);
		expect(overlay.err.message).not.toContain('"');
	});
});

describe('a page that is being loaded', () => {
	function start() {
		const sent: object[] = [];
		const events = new EventEmitter();
		const headers = new Map<string, string>();
		let answer = () => {};
		const ws = { send: (message: object) => sent.push(message), on: events.on.bind(events) };
		const use = (handle: (request: object, response: object, next: () => void) => void) => {
			const setHeader = (name: string, value: string) => headers.set(name, value);
			answer = () => handle({}, { setHeader }, () => {});
		};
		repeatMissedReloads({ ws, middlewares: { use } } as never);
		/** The number of reloads in the response to a page that is asked for at this moment. */
		const request = () => {
			answer();
			return /^reloads;desc="(\d+)"$/.exec(headers.get('server-timing') ?? '')?.[1];
		};
		const connect = (made: string | undefined) => {
			const asked: object[] = [];
			events.emit('content:opened', made, { send: (message: object) => asked.push(message) });
			return asked;
		};
		return { ws, sent, request, connect };
	}
	const reload = { type: 'full-reload' };

	it('is asked to load again when it missed a reload, and no other page is', () => {
		const { ws, sent, request, connect } = start();
		const early = request();
		ws.send(reload);
		ws.send({ type: 'update' });
		expect(sent).toEqual([reload, { type: 'update' }]);
		expect(connect(early)).toEqual([reload]);
		expect(connect(request())).toEqual([]);
	});
});

describe('a log', () => {
	const written: string[] = [];
	const options = {
		level: 'info',
		destination: { write: ({ message }: { message: string }) => written.push(message) },
	};
	const log = (level: string, message: string) =>
		options.destination.write({ level, message } as never);

	it('leaves out what quiet work informs of, to the end of it, and nothing else', async () => {
		const quiet = quietly({ options } as never);
		const work = quiet(async () => {
			log('info', 'quiet');
			await Promise.resolve();
			log('info', 'quiet later');
			log('warn', 'warning');
			log('error', 'error');
		});
		log('info', 'reader');
		await work;
		log('info', 'after');
		expect(written).toEqual(['reader', 'warning', 'error', 'after']);
	});
});

describe('where npm run dev serves the site', () => {
	it('is where PORT and HOST say', () => {
		expect(placeIn({})).toEqual({ port: 4321, host: 'localhost' });
		expect(placeIn({ PORT: '0', HOST: '0.0.0.0' })).toEqual({ port: 0, host: '0.0.0.0' });
	});

	it.each(['abc', '70000', '-1'])('cannot be at the port “%s”', (port) => {
		expect(() => placeIn({ PORT: port })).toThrow(`“${port}”`);
	});

	it('is not fixed by the script, whose options would stand beside the author’s', () => {
		const manifest = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
		expect(JSON.parse(manifest).scripts.dev).toBe('exec node scripts/astro.ts dev');
	});
});
