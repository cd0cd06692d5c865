import { describe, expect, it } from 'vitest';
import { render } from '../aRender.ts';

const fence = (source: string) => `\`\`\`mermaid\n${source}\n\`\`\``;

/** The texts of a drawing, in its order. */
async function drawn(source: string): Promise<string[]> {
	const { html, problems } = await render(fence(source));
	expect(problems).toEqual([]);
	const texts = html.match(/<text[^>]*>.*?<\/text>/gs) ?? [];
	return texts.map((text) =>
		text.replace(/<\/tspan><tspan/g, '</tspan> <tspan').replace(/<[^>]*>/g, ''),
	);
}

async function told(source: string): Promise<string> {
	const { html, problems } = await render(fence(source));
	expect(html).toContain('<code class="language-mermaid">');
	expect(problems).toHaveLength(1);
	return problems[0]?.message ?? '';
}

const countOf = (html: string, piece: string) => html.split(piece).length - 1;

describe('a flowchart', () => {
	it('gives each subgraph its own title and nodes', async () => {
		const texts = await drawn(
			'graph TD\nsubgraph "生产者"\n甲\nend\nsubgraph "消费者"\n乙\nend\n甲 --> 乙',
		);
		expect(texts.sort()).toEqual(['乙', '消费者', '生产者', '甲'].sort());
	});

	it.each([
		['甲[请求] --> 乙[应答]', ['请求', '应答']],
		['A["f(x)[0] | a/b"] --> B', ['f(x)[0] | a/b', 'B']],
		['A[一</br>二] --> B["三<br/>四"]', ['一 二', '三 四']],
		['A-->|"是 (对)"|B', ['是 (对)', 'A', 'B']],
		['A --文字--> B -. 虚 .-> C == 粗 ==> D', ['文字', '虚', '粗', 'A', 'B', 'C', 'D']],
		['A & B --> C & D', ['A', 'B', 'C', 'D']],
		['A[#quot;引#quot;] --> B[#35;1; 二]', ['"引"', '#1; 二']],
		['A["`**粗** 字`"] --> B', ['粗 字', 'B']],
		['A --> B; B --> C;', ['A', 'B', 'C']],
		['A[一] --> B\nA[二]', ['二', 'B']],
		[
			'A:::红 --> B\nclassDef 红 fill:red\nlinkStyle 0 stroke:blue\nclick A "https://a.example"',
			['A', 'B'],
		],
		['subgraph s [标 题]\ndirection LR\nA\nend\nA ~~~ B', ['标 题', 'A', 'B']],
		[
			'A[/输入/] --> B[\\输出\\] --> C[(库)] --> D{{六}} --> E((圆))',
			['输入', '输出', '库', '六', '圆'],
		],
	])('has every word of %s', async (source, texts) => {
		expect((await drawn(`flowchart LR\n${source}`)).sort()).toEqual([...texts].sort());
	});

	it('is read behind settings and may have a title', async () => {
		const source =
			'---\ntitle: "图 名"\n---\n%%{init: {\n"theme": "dark"}}%%\ngraph\n%% 注\nA --> B';
		const { html, problems } = await render(fence(source));
		expect(problems).toEqual([]);
		expect(html).toContain('<figcaption>图 名</figcaption>');
	});

	it.each([
		['A --x B', 'A --x B'],
		['A@{ shape: rect, label: "请求" } --> B', 'A@{'],
		['随便一行 文字', '随便一行'],
		['A[一 --> B', 'A[一'],
		['subgraph s\nA', 'subgraph'],
		['subgraph s\nA\nend\nB --> s', '子图'],
	])('that cannot be drawn whole is code: %s', async (source, words) => {
		expect(await told(`flowchart LR\n${source}`)).toContain(words);
	});
});

describe('a sequence diagram', () => {
	it.each([
		['Note over A,B: 开头\nA->>B: 一', ['开头', '一', 'A', 'B']],
		['participant A as 客户端 甲\nA->>B: 一', ['客户端 甲', 'B', '一']],
		['用户 甲->>B: 一</br>二', ['用户 甲', 'B', '一 二']],
		['autonumber\nA->>B: 一\nB-->>A: 二', ['1. 一', '2. 二', 'A', 'B']],
		['A->>B: 一\nloop 每次\nNote over A: 里\nend', ['loop [每次]', '里', '一', 'A', 'B']],
		[
			'alt 甲\nloop 乙\nA->>B: 一\nend\nelse 丙\nNote left of A: 丁\nend',
			['alt [甲]', 'loop [乙]', '[丙]', '一', '丁', 'A', 'B'],
		],
		[
			'critical 甲\nA->>B: 一\noption 乙\nB->>A: 二\nend',
			['critical [甲]', '[乙]', '一', '二', 'A', 'B'],
		],
		['rect rgb(1,2,3)\nA->>B: 一\nend', ['一', 'A', 'B']],
	])('has every word of %s', async (source, texts) => {
		expect((await drawn(`sequenceDiagram\n${source}`)).sort()).toEqual([...texts].sort());
	});

	it('has an arrow where its author writes one', async () => {
		const { html } = await render(fence('sequenceDiagram\nA->B: 一\nA->>B: 二\nA-)B: 三'));
		expect(countOf(html, 'marker-end=')).toBe(2);
	});

	it('has a bar for each activation, wherever it is written', async () => {
		const source = 'sequenceDiagram\nactivate A\nA->>B: 一\nactivate B\nB-->>-A: 二\ndeactivate A';
		const { html, problems } = await render(fence(source));
		expect(problems).toEqual([]);
		expect(countOf(html, 'width="10"')).toBe(2);
	});

	it('is wide enough for its messages', async () => {
		const { html } = await render(fence(`sequenceDiagram\nA->>B: ${'长'.repeat(60)}`));
		const [from, to] = [
			...html.matchAll(/<line x1="([\d.]+)" y1="[\d.]+" x2="([\d.]+)" y2="[\d.]+"[^>]*marker-end/g),
		].flatMap(([, x1, x2]) => [Number(x1), Number(x2)]);
		expect((to ?? 0) - (from ?? 0)).toBeGreaterThan(60 * 11);
	});

	it.each([
		'box 名称\nparticipant A\nend',
		'A-xB: 丢',
		'create participant C',
		'loop 每次\nA->>B: 一',
		'end',
	])('that cannot be drawn whole is code: %s', async (source) => {
		expect(await told(`sequenceDiagram\n${source}`)).toContain('画不');
	});
});

describe('a diagram of states, classes or entities', () => {
	it.each([
		['stateDiagram-v2\n[*] --> 甲\n甲 --> 乙 : 去\n甲: 一\n甲: 二', ['一 二', '乙', '去']],
		[
			'stateDiagram-v2\n甲 --> 组\nstate "组 名" as 组 {\n[*] --> 里\n}\nstate 丙',
			['甲', '组 名', '里', '丙'],
		],
		['classDiagram\n甲<|--乙:继承\n甲 : +int 龄', ['+  龄 :  int', '乙', '甲', '继承']],
		[
			'erDiagram\n用户 ||--o{ 订单 : 下单\n用户 {\nint 号 PK, FK\n}',
			['(no attributes)', 'PK,FK', 'int', '下单', '号', '用户', '订单'],
		],
	])('has every word of %s', async (source, texts) => {
		expect((await drawn(source)).sort()).toEqual([...texts].sort());
	});

	it.each([
		'stateDiagram-v2\n甲 --> 乙\nnote right of 甲 : 注',
		'stateDiagram-v2\nstate 甲 {\n乙',
		'stateDiagram-v2\nstate 叉 <<fork>>',
		'classDiagram\nnote "注"',
		'classDiagram\n甲 -- 乙',
		'erDiagram\n用户 {\nint 号 "说明"\n}',
		'erDiagram\np[人] {\nint 号\n}',
		'gantt\ntitle 甘特',
		'mindmap\n  根',
	])('that cannot be drawn whole is code: %s', async (source) => {
		expect(await told(source)).toContain('画不');
	});
});
