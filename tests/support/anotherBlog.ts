import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './projectCopy.ts';

/**
 * Another blog on this base, whole in small: what docs/another-blog.md tells to change and to delete, and
 * nothing else. It is about sailing and has no releases.
 */

const topic = `/** What the blog is about. */
export const topic = {
	name: '' as string,
	names: [] as readonly string[],
	colophon: '港口里的一本航海札记。',
	search: {
		placeholder: '词语',
		description: '在文章里查找。',
		examples: [{ title: '一个词', queries: ['绳结'] }],
	},
} as const;

export const topicNames = topic.names.join('|') || '(?!)';
`;

const sections = `sections: [
		{
			id: 'what',
			title: '这是什么',
			text: ['两个人在海边写的札记：绳结、风和船。'],
			links: [{ text: '报告错误', to: 'issues' }],
		},
	] as const satisfies readonly AboutSection[],
} as const;
`;

/** The values of site.ts that are the blog's own; the rest stays. */
const values: Readonly<Record<string, string>> = {
	name: "'缆桩札记'",
	description: "'绳结、风和船：写给周末出海的人。'",
	repository: "'https://git.example.com/harbour/notes'",
	feedAuthority: "'harbour.example.com,2026'",
	defaultAuthor: "'阿舟'",
	authors: "[{ name: '阿舟', kind: 'person', note: '在港口修船。' }] as readonly Author[]",
};

const posts: Readonly<Record<string, string>> = {
	'first-voyage.md': `---
title: 第一次出海
author: 阿舟
date: 2026-01-02
categories: [见闻]
tags: [日记, 风]
cover: 海图.png
---

出海之前先看风。

![海图的一角](海图.png)

## 带什么

- 淡水
- 罗盘

\`\`\`python
print("风力 4 级")
\`\`\`

::: tip
潮水比钟表准。
:::
`,
	'knots.md': `---
title: 三种绳结
author: [阿舟, 小满]
date: 2026-02-03
description: 称人结、双套结和平结怎样打。
tags: [手艺]
aliases: [/2025/knots/]
---

## 称人结 {#bowline}

| 绳结 | 用处 |
| --- | --- |
| 称人结 | 系泊 |
| 双套结 | 缆桩 |

出海之前要带的东西，见[第一次出海](first-voyage.md#带什么)。
`,
	'tides/index.md': `---
title: 怎样读潮汐表
date: 2026-03-04
updated: 2026-03-05
---

潮高由两部分组成：$h = a + b$。绳结见[这里](/posts/knots/#bowline)。
`,
	'unfinished.md': `---
title: 没写完的一篇
author: 阿舟
date: 2026-04-05
draft: true
---

灯塔尚未点亮。
`,
};

/** Puts `value` in the place of what a field of `site.ts` has, up to the end of its line or list. */
function withValue(text: string, name: string, value: string): string {
	const field = new RegExp(
		`^\\t${name}:\\s*(?:\\[\\n[^]*?^\\t\\][^\\n]*|[^\\n]*(?:\\n\\t\\t'[^\\n]*)?),$`,
		'mu',
	);
	if (!field.test(text)) throw new Error(`site.ts has no ${name}.`);
	return text.replace(field, () => `\t${name}: ${value},`);
}

/** Makes another blog of a copy of the project at `root`. */
export function becomeAnotherBlog(root: string): void {
	const content = join(root, 'src/content');
	for (const name of readdirSync(content)) rmSync(join(content, name), { recursive: true });
	for (const name of readdirSync(join(root, 'public/img'))) {
		if (name !== 'art') rmSync(join(root, 'public/img', name), { recursive: true });
	}
	for (const [name, text] of Object.entries(posts)) {
		mkdirSync(join(content, 'posts', name, '..'), { recursive: true });
		writeFileSync(join(content, 'posts', name), text);
	}
	const picture = join(projectRoot, 'tests/fixtures/img/stand-in.png');
	copyFileSync(picture, join(content, 'posts/海图.png'));
	const site = join(root, 'src/site.ts');
	const own = Object.entries(values).reduce(
		(text, [name, value]) => withValue(text, name, value),
		readFileSync(site, 'utf8'),
	);
	writeFileSync(site, own);
	writeFileSync(join(root, 'src/strings/topic.ts'), topic);
	const about = join(root, 'src/strings/about.ts');
	const [before = ''] = readFileSync(about, 'utf8').split('sections: [');
	writeFileSync(about, before.replace('这本手记', '这本札记') + sections);
}
