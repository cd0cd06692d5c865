import { describe, expect, it } from 'vitest';
import { html, words } from '../aRender.ts';

const fence = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``;

describe('tabs', () => {
	it('are made of the fences of a code group, each named by its label', async () => {
		const group = `::: code-group\n\n${fence('sh [npm]', 'npm i')}\n\n${fence('sh [pnpm]', 'pnpm i')}\n\n:::`;
		const shown = await html(group);
		expect(shown.match(/<section class="tab"><p class="tab-title"><strong>p?npm</g)).toHaveLength(
			2,
		);
		expect(shown).toMatch(/^<div class="tabs">.*<\/section><\/div>$/s);
		expect(shown).not.toContain('<figcaption>npm');
	});

	it('are named by @tab lines in tabs of any content', async () => {
		const shown = await html(
			'::: tabs#os\n@tab Linux\n用 **apt**\n\n@tab:active macOS#mac\n- 用 brew\n:::',
		);
		expect(shown).toContain('<div class="tabs" data-sync="os">');
		expect(shown).toContain('<strong>Linux</strong></p><p>用 <strong>apt</strong></p>');
		expect(shown).toContain('<section class="tab" data-active><p class="tab-title"><strong>macOS<');
		expect(shown).toContain('<li>用 brew</li>');
	});

	it('hold code under @tab lines', async () => {
		const group = `::: code-tabs\n@tab Yaml\n${fence('yaml', 'a: 1')}\n@tab Json\n${fence('json', '{}')}\n:::`;
		expect((await html(group)).match(/class="tab"/g)).toHaveLength(2);
	});

	it('need no empty lines around them', async () => {
		expect(await words('前\n::: tabs\n@tab 一\n甲\n@tab 二\n乙\n:::\n后')).toBe(
			'前 一 甲 二 乙 后',
		);
	});

	it('stand in lists and in boxes', async () => {
		const shown = await html('- 项\n\n  ::: tip\n  ::: tabs\n  @tab 一\n  甲\n  :::\n  :::\n- 二');
		expect(shown).toMatch(/<li>.*<aside.*<div class="tabs">.*甲.*<\/aside>.*<\/li><li>/s);
	});

	it.each([
		['@tab outside of tabs', '@tab one\ntwo', '@tab one two'],
		['@tab in a box', '::: tip\n@tab 一\n:::', '提示 @tab 一'],
	])('leave %s as text', async (_, body, expected) => {
		expect(await words(body)).toBe(expected);
	});

	it('show what stands before the first tab', async () => {
		expect(await words('::: tabs\n说明\n\n@tab 一\n甲\n:::')).toBe('说明 一 甲');
	});
});

describe('a tab with several blocks of code', () => {
	it('keeps what names each of them', async () => {
		const block = '```bash\na\n```\n\n';
		const shown = await html(`::: tabs\n@tab Shell\n${block}${block}:::`);
		expect(shown.match(/<figcaption>Shell/g)).toHaveLength(2);
	});
});
