import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { download, extensionOf } from '../../../scripts/download.ts';

const points = { create: { width: 9, height: 9, channels: 3, background: 'red' } } as const;
const png = await sharp(points).png().toBuffer();

let server: Server | undefined;
afterEach(() => {
	server?.closeAllConnections();
	server?.close();
});

/** The address of a server that answers so. */
async function served(answer: RequestListener): Promise<string> {
	const started = createServer(answer);
	server = started;
	await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
	return `http://127.0.0.1:${(started.address() as AddressInfo).port}/a.png`;
}

describe('the kind of a picture', () => {
	it.each(['png', 'jpeg', 'gif', 'webp', 'avif'] as const)(
		'is told by its bytes: %s',
		async (format) => {
			const bytes = await sharp(points).toFormat(format).toBuffer();
			expect(await extensionOf(bytes)).toBe(format === 'jpeg' ? '.jpg' : `.${format}`);
		},
	);

	it('is SVG if the drawing holds nothing that runs', async () => {
		const svg = (inside: string) =>
			Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`);
		expect(await extensionOf(svg(''))).toBe('.svg');
		await expect(extensionOf(svg('<script>1</script>'))).rejects.toThrow('第 1 行');
		await expect(extensionOf(svg('<g onload="1"/>'))).rejects.toThrow('onload');
	});

	it.each(['', 'junk', '<html><body>Not found</body></html>', '%PDF-1.7'])(
		'is none of %j',
		async (content) => {
			await expect(extensionOf(Buffer.from(content))).rejects.toThrow('内容不是');
		},
	);
});

describe('a picture of another site', () => {
	it('is taken for what it is, whatever its sender calls it', async () => {
		const address = await served((_, response) => {
			response.setHeader('content-type', 'text/html').end(png);
		});
		const { extension, bytes } = await download(address);
		expect([extension, Buffer.from(bytes).equals(png)]).toEqual(['.png', true]);
	});

	it('is refused if it is none, though its sender says so', async () => {
		const address = await served((_, response) => {
			response.setHeader('content-type', 'image/png').end('<script>1</script>');
		});
		await expect(download(address)).rejects.toThrow('内容不是');
	});

	it('is read no further than the limit, whatever its sender says of its length', async () => {
		let sent = 0;
		const address = await served((_, response) => {
			const chunk = Buffer.alloc(10_000);
			const more = () => {
				sent += chunk.length;
				if (!response.destroyed && sent < 1e8) response.write(chunk, more);
			};
			more();
		});
		await expect(download(address, { bytes: 100_000, patience: 60_000 })).rejects.toThrow('超过');
		expect(sent).toBeLessThan(5e7);
	});

	it('is waited for no longer than patience lasts', async () => {
		const address = await served((_, response) => response.write('x'));
		await expect(download(address, { bytes: 100_000, patience: 200 })).rejects.toThrow(
			'没有下载完',
		);
	});

	it('is named by where it came from in the end', async () => {
		const address = await served((request, response) => {
			if (request.url === '/b.png') response.end(png);
			else response.writeHead(302, { location: '/b.png' }).end();
		});
		expect((await download(address)).address).toMatch(/\/b\.png$/);
	});

	it('that is not there is told of in a sentence', async () => {
		const address = await served((_, response) => response.writeHead(404).end());
		await expect(download(address)).rejects.toThrow('HTTP 404');
		await expect(download('http://127.0.0.1:1/a.png')).rejects.toThrow('连不上');
		await expect(download('http://[/a.png')).rejects.toThrow('网址');
	});
});
