import { describe, expect, it } from 'vitest';
import { html, render, words } from '../aRender.ts';

/** Posts as their platforms taught authors to write them: nothing lost, no mark left over. */

describe('a post written for VuePress', () => {
	const source = `# 标题

[[toc]]

::: tip 小提示
第一条 **重点：**说明。
:::

::: details 点开看
\`\`\`yaml{2} title="a.yaml"
a: 1
b: 2
\`\`\`
:::

## 安装

![图](../../../public/img/a.png)

[上一篇](./v1.30.0.md#安装)`;

	it('takes its title from the H1 and lists its sections', async () => {
		const { title, headings } = await render(source);
		expect(title).toBe('标题');
		expect(headings).toEqual([{ depth: 2, slug: '安装', text: '安装' }]);
	});

	it('has its contents where the author put them', async () => {
		expect(await html(source)).toMatch(/^<nav class="inline-toc".*href="#安装"/);
	});

	it('marks the line of the code that the author marked', async () => {
		expect(await html(source)).toMatch(/a\.yaml.*<span class="line line-marked">.*b/s);
	});

	it('leads to the other post and its section', async () => {
		expect(await html(source)).toContain(
			`href="/posts/v1.30.0/#${'安装'}"`.replace('安装', encodeURIComponent('安装')),
		);
	});

	it('shows the picture at its true size', async () => {
		expect(await html(source)).toContain('src="/img/a.png" alt="图"');
		expect(await html(source)).toContain('width="640" height="480"');
	});

	it('leaves no mark behind', async () => {
		expect(await words(source)).not.toMatch(/:::|\*\*|\[\[|\{2\}/);
	});
});

describe('a post written for Hexo', () => {
	const source = `开头一段。

<!-- more -->

正文里有 <font color="#ff0000">红字</font> 和 <center>居中</center>。

> 引用：一句话

| 名称 | 说明 |
|:---|---:|
| a | 1 |

文末注[^1]。

[^1]: 出处`;

	it('is summed up by what stands before the mark', async () => {
		expect((await render(source)).excerpt).toBe('开头一段。');
	});

	it('colours words by class', async () => {
		expect(await html(source)).toContain('<span class="ink-red">红字</span>');
	});

	it('keeps the alignment of columns without a style', async () => {
		const result = await html(source);
		expect(result).toContain('<th class="align-right">说明</th>');
		expect(result).not.toContain('style=');
	});

	it('names its footnotes in Chinese and leads back from them', async () => {
		const result = await html(source);
		expect(result).toMatch(/<h2[^>]*>脚注<\/h2>/);
		expect(result).toContain('aria-label="回到正文引用处 1"');
	});

	it('loses no word', async () => {
		expect(await words(source)).toBe(
			'开头一段。 正文里有 红字 和 居中。 引用：一句话 名称 说明 a 1 文末注1。 脚注 出处 ↩',
		);
	});
});

describe('a post written on GitHub', () => {
	const source = `> [!WARNING]
> 升级前备份 etcd。

- [x] 读发布说明
- [ ] 升级 kubelet

参见 https://github.com/kubernetes/kubernetes/pull/1 和 www.kubernetes.io :rocket:`;

	it('has its alert as a box with a Chinese title', async () => {
		expect(await html(source)).toContain(
			'<aside class="container" data-kind="warning" role="note"><p class="container-title"><strong>注意</strong></p>',
		);
	});

	it('tells done tasks from open ones to those who cannot see the box', async () => {
		const result = await html(source);
		expect(result).toContain('checked disabled aria-label="已完成"> 读发布说明');
		expect(result).toContain('disabled aria-label="未完成"> 升级 kubelet');
	});

	it('links bare addresses and shows the emoji', async () => {
		const result = await html(source);
		expect(result).toContain('<a href="https://github.com/kubernetes/kubernetes/pull/1">');
		expect(result).toContain('>www.kubernetes.io</a> 🚀');
	});
});

describe('a release post', () => {
	const source = `### GA 和稳定的功能
- KEP-3329 Job 的失败策略：https://kep.k8s.io/3329
好用
- KEP-3335 序号：https://kep.k8s.io/3335
> 引用道客的描述:
> 早在 2014 年
\`\`\`yaml
kind: Pod
\`\`\`
后面的话`;

	it('gives each KEP an anchor', async () => {
		const result = await html(source);
		expect(result).toContain('<li id="kep-3329">');
		expect(result).toContain('<li id="kep-3335">');
	});

	it('gives the anchor to the first mention alone', async () => {
		const result = await html('- KEP-1 甲\n- KEP-1 乙');
		expect(result.match(/id="kep-1"/g)).toHaveLength(1);
	});

	it('keeps quotation, code and text after the list apart', async () => {
		expect(await html(source)).toMatch(
			/<\/ul><blockquote>.*<\/blockquote><figure class="code-block".*<\/figure><p>后面的话<\/p>$/s,
		);
	});
});

describe('a post pasted from a PDF', () => {
	it('shows plain characters for radicals and compatibility forms, outside code', async () => {
		expect(await html('⽤户 `⽤户`')).toBe('<p>用户 <code>⽤户</code></p>');
	});

	it('is reported once, with the line of the first', async () => {
		const { problems } = await render('一\n\n⽤户\n\n⽌', { firstLine: 10 });
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ line: 12, severity: 'warning' });
	});
});
