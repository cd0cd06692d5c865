import { describe, expect, it } from 'vitest';
import { html } from '../aRender.ts';

const a = 'https://a.example/x';
const link = `<a href="${a}">${a}</a>`;

describe('bare addresses', () => {
	it.each([
		['before Chinese', `${a}已经稳定`, `${link}已经稳定`],
		['before full-width punctuation', `见：${a}，已经稳定`, `见：${link}，已经稳定`],
		['inside full-width brackets', `（${a}）后`, `（${link}）后`],
		['inside brackets', `中文(${a})`, `中文(${link})`],
		['inside brackets with Chinese behind', `(${a})中文`, `(${link})中文`],
		['inside emphasis', `**见 ${a}**，后`, `<strong>见 ${link}</strong>，后`],
		['before a dash', `${a}——后`, `${link}——后`],
		['inside quotation marks', `“${a}”后`, `“${link}”后`],
		['two on a line', `${a}，${a}。`, `${link}，${link}。`],
	])('end %s', async (_, body, expected) => {
		expect(await html(body)).toBe(`<p>${expected}</p>`);
	});

	it('keep brackets that belong to them', async () => {
		const address = 'https://a.example/x_(y)';
		expect(await html(`${address}，后`)).toBe(`<p><a href="${address}">${address}</a>，后</p>`);
	});

	it('may begin with www', async () => {
		expect(await html('www.a.example。后')).toBe(
			'<p><a href="http://www.a.example">www.a.example</a>。后</p>',
		);
	});

	it.each([
		['a link', `[文字](${a}/中文)`, `<a href="${a}/%E4%B8%AD%E6%96%87">文字</a>`],
		['the words of a link', `[${a}，后](${a})`, `<a href="${a}">${a}，后</a>`],
		['code', `\`${a}，后\``, `<code>${a}，后</code>`],
		['angle brackets', `<${a}/中文>`, `<a href="${a}/%E4%B8%AD%E6%96%87">${a}/中文</a>`],
		['an attribute', `<a href="${a}/中文">x</a>`, `<a href="${a}/中文">x</a>`],
	])('stay as they are in %s', async (_, body, expected) => {
		expect(await html(body)).toBe(`<p>${expected}</p>`);
	});

	it('stay as they are in a fence', async () => {
		expect(await html(`\`\`\`\n${a}，后\n\`\`\``)).toContain(`>${a}，后</code>`);
	});

	it('stay as they are in a definition', async () => {
		expect(await html(`[x][y]\n\n[y]: ${a}/中文`)).toContain(`href="${a}/%E4%B8%AD%E6%96%87"`);
	});

	it('end before Chinese in a footnote', async () => {
		expect(await html(`x[^1]\n\n[^1]: 见 ${a}，后`)).toContain(`见 ${link}，后`);
	});
});
