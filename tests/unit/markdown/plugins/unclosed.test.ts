import { describe, expect, it } from 'vitest';
import { html, render } from '../aRender.ts';

const told = async (body: string) =>
	(await render(body)).problems.map(({ line, kind }) => `${line} ${kind}`);
const first = 1;

describe('what nobody ends is told where it begins', () => {
	it.each([
		['a fence', '文\n\n```yaml\na: 1\n\n后面', [2, 'openFence']],
		['a longer fence', '````md\n```js\nx\n```\n\n后面', [0, 'openFence']],
		['tildes', '~~~~\nx\n~~~\n后', [0, 'openFence']],
		['a fence in a list', '1. 甲\n\n   ```bash\n   x\n\n后文', [2, 'openFence']],
		['a fence in a quote', '> ```\n> x\n\n后文', [0, 'openFence']],
		[
			'a fence whose end is that of the next',
			'```js\nx\n\n文字\n\n```yaml\ny: 1\n```\n',
			[0, 'fenceInside'],
		],
		['a container', '::: tip\nx\n\n后文', [0, 'openContainer']],
		['a container in another', ':::: tip\n::: note\nx\n::::\n\n后文', [1, 'openContainer']],
		['a container around another', '::: tip\n::: note\nx\n:::\n\n后文', [0, 'openContainer']],
		['a group of code', '::: code-group\n```js\nx\n```\n\n后文', [0, 'openContainer']],
		['tabs', '::: tabs\n@tab 甲\nx', [0, 'openContainer']],
		['a note of Hexo', '{% note info %}\nx\n\n后文', [0, 'openContainer']],
		['tabs of Hexo', '{% tabs a %}\n<!-- tab b -->\nx\n<!-- endtab -->\n', [0, 'openTag']],
		['code of Hexo', '文\n\n{% codeblock lang:js %}\nx\n\n后文', [2, 'openTag']],
		['raw text of Hexo', '{% raw %}\nx {{ a }}\n', [0, 'openTag']],
		['code of Hexo in a line', '文 {% codeblock %} 字', [0, 'openTag']],
		['a box of Hugo', '{{< admonition tip "标题" >}}\nx\n', [0, 'openShortcode']],
		['code of Hugo', '{{< highlight go >}}\nx\n', [0, 'openShortcode']],
		['a formula', '文\n\n上文\n$$\nE = mc^2\n\n后文', [3, 'openFormula']],
		['details', '<details>\n<summary>甲</summary>\n\nx\n\n后文', [0, 'openDetails']],
		['details in a container', '::: tip\n<details>\nx\n:::\n后', [1, 'openDetails']],
		['details in a list', '- 甲\n\n  <details>\n  x\n\n- 乙', [2, 'openDetails']],
	] as const)('%s', async (_, body, [line, kind]) => {
		expect(await told(body)).toEqual([`${first + line} ${kind}`]);
	});

	it('with what closes it', async () => {
		const said = async (body: string) => (await render(body)).problems[0]?.message;
		expect(await said('~~~~\nx')).toContain('另起一行写 ~~~~。');
		expect(await said('{% tabs a %}\nx')).toContain('{% endtabs %}');
		expect(await said('{{< details "x" >}}\nx')).toContain('{{< /details >}}');
		expect(await said('```js\nx\n```go\ny\n```')).toMatch(/往下第 2 行的 ```go.*另起一行写 ```；/);
	});
});

describe('nothing is told of', () => {
	it.each([
		['fences one after another', '```js\nx\n```\n\n```go\ny\n```'],
		['a fence that shows another', '````md\n```js\nx\n```\n````'],
		['a fence that shows one of tildes', '```md\n~~~js\nx\n~~~\n```'],
		['a line of code with ticks in it', '```sh\n```js is `x`\n```'],
		['a fence that shows one far in', '```sh\ncat <<EOF\n    ```yaml\n    a: 1\n    ```\nEOF\n```'],
		['details inside of each other', '<details>\n\n<details>\nx\n</details>\n\n</details>'],
		['details in the item of a list', '- 甲\n\n  <details>\n  x\n  </details>\n\n- 乙'],
		['tags as code', '`{% raw %}` 和 `{% codeblock %}` 还有 `$$`'],
		['a formula', '$$\nE = mc^2\n$$'],
		['dollars in a line', '进程号是 $$ ，退出码是 $?'],
		['containers', ':::: tip\n::: note\nx\n:::\n::::'],
	])('%s', async (_, body) => {
		expect(await told(body)).toEqual([]);
	});
});

it('loses no text because of what nobody ends', async () => {
	for (const opening of [
		'<details>',
		'$$',
		'{% tabs a %}',
		'{{< details "x" >}}',
		'::: tip',
		'```js',
	]) {
		expect(await html(`${opening}\n\n正文还在\n\n最后一段`)).toMatch(/正文还在[\s\S]*最后一段/);
	}
});
