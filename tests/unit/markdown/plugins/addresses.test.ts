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
		['before Chinese in brackets', `${a}(中文)`, `${link}(中文)`],
		['before Chinese in brackets behind a dot', `${a}.(中文)。`, `${link}.(中文)。`],
		['before Chinese in brackets in brackets', `(见${a}(中文))`, `(见${link}(中文))`],
		['before two brackets that open', `${a}((中文))`, `${link}((中文))`],
		['before full-width brackets', `${a}（中文）`, `${link}（中文）`],
		['two on a line', `${a}，${a}。`, `${link}，${link}。`],
	])('end %s', async (_, body, expected) => {
		expect(await html(body)).toBe(`<p>${expected}</p>`);
	});

	it('keep brackets that belong to them', async () => {
		const address = 'https://a.example/x_(y)';
		expect(await html(`${address}，后`)).toBe(`<p><a href="${address}">${address}</a>，后</p>`);
	});

	it('keep the Chinese in brackets that tells a title from others', async () => {
		const encoded = 'https://a.example/Go_(%E8%AF%AD%E8%A8%80)';
		expect(await html('https://a.example/Go_(语言)，后')).toBe(
			`<p><a href="${encoded}">https://a.example/Go_(语言)</a>，后</p>`,
		);
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

	it.each([
		['without a space', `![图][y]\n\n[y]:${a}`],
		['with Chinese', `![图][甲]\n\n[甲]:${a}`],
		['indented', `![图][y]\n\n   [y]:${a}`],
		['with a title', `![图][y]\n\n[y]:${a} "题"`],
		['with the title on the next line', `![图][y]\n\n[y]:${a}\n  "题"`],
		['with the address on the next line', `![图][y]\n\n[y]:\n${a}`],
		['below another', `![图][y]\n\n[x]:https://b.example/\n'题'\n[y]:${a}`],
		['below another of three lines', `![图][y]\n\n[x]:\nhttps://b.example/\n"题"\n[y]:${a}`],
		['below a heading', `![图][y]\n\n## 题\n[y]:${a}`],
		['in a quote', `> ![图][y]\n>\n> [y]:${a}`],
		['in an item', `- ![图][y]\n\n  [y]:${a}`],
		['in a container', `![图][y]\n\n::: tip\n[y]:${a}\n:::`],
		['at the top', `[y]:${a}\n\n![图][y]`],
	])('stay as they are in a definition %s', async (_, body) => {
		const shown = await html(body);
		expect(shown).toContain(`src="${a}"`);
		expect(shown).not.toContain('[y]');
	});

	it('are links in a line that looks like a definition but goes on with a paragraph', async () => {
		expect(await html(`见\n[官网]:${a}，后`)).toBe(`<p>见\n[官网]:${link}，后</p>`);
	});

	it.each([
		`<!--${a}-->`,
		`<!--${a}，后-->`,
		`<!-- 见${a} ${a}-->`,
		`<!--${a}--><!--${a}-->`,
		`<!--\n${a}，后\n${a}-->`,
	])('end no comment that they stand in: %s', async (comment) => {
		expect(await html(`前\n\n${comment}\n\n后 ${a}。`)).toBe(`<p>前</p><p>后 ${link}。</p>`);
		expect(await html(`前<!--${a}-->${a}，后`)).toBe(`<p>前${link}，后</p>`);
	});

	it('end behind a comment that never ends, which is text', async () => {
		expect(await html(`<!-- 见 ${a}，后`)).toContain(`${link}，后`);
	});

	it('end before Chinese in a footnote', async () => {
		expect(await html(`x[^1]\n\n[^1]: 见 ${a}，后`)).toContain(`见 ${link}，后`);
	});
});
