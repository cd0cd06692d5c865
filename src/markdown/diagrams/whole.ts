import type { Element } from 'hast';
import { elementsIn, isElement, type Node, type Parent } from '../tree/nodes.ts';
import { unguarded } from './labels.ts';
import type { Plan } from './plan.ts';

/** Whether a drawing shows all that it was to show, where it belongs. */

export function hasClass({ properties }: Element, name: string): boolean {
	const { className } = properties;
	return Array.isArray(className) && className.includes(name);
}

/** What readers see of the words; a `<title>` shows only to a mouse. */
function drawnWords(node: Node): string {
	if (node.type === 'text') return node.value;
	if (isElement(node, 'title', 'desc', 'style') || !('children' in node)) return '';
	return node.children.map(drawnWords).join('');
}

interface Area {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** The corners of a shape as numbers, x and y in turn. */
function cornersOf({ tagName, properties }: Element): number[] {
	const [x, y, width, height, cx, cy] = ['x', 'y', 'width', 'height', 'cx', 'cy'].map((name) =>
		Number(properties[name] ?? 0),
	) as [number, number, number, number, number, number];
	const rx = Number(properties['rx'] ?? properties['r'] ?? 0);
	const ry = Number(properties['ry'] ?? properties['r'] ?? 0);
	if (tagName === 'rect') return [x, y, x + width, y + height];
	if (tagName === 'polygon')
		return String(properties['points'])
			.split(/[\s,]+/)
			.map(Number);
	return [cx - rx, cy - ry, cx + rx, cy + ry];
}

function areaOf(group: Element): Area | undefined {
	const shapes = elementsIn(group as Parent, 'rect', 'polygon', 'circle', 'ellipse');
	if (shapes.length === 0) return undefined;
	const area = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
	for (const shape of shapes) {
		for (const [index, value] of cornersOf(shape).entries()) {
			const [low, high] =
				index % 2 === 0 ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
			area[low] = Math.min(area[low], value);
			area[high] = Math.max(area[high], value);
		}
	}
	return area;
}

/** How far from its node an edge may end. */
const slack = 4;

function touches(area: Area | undefined, point: readonly number[] | undefined): boolean {
	const [x = 0, y = 0] = point ?? [];
	if (area === undefined) return true;
	const { left, right, top, bottom } = area;
	return x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack;
}

/** Whether every edge leads from its node to its node: the library misplaces some between boxes. */
function edgesMeet(all: readonly Element[]): boolean {
	const areas = new Map<string, Area | undefined>();
	for (const group of all) {
		if (!hasClass(group, 'node') && !hasClass(group, 'subgraph')) continue;
		areas.set(String(group.properties['dataId']), areaOf(group));
	}
	return all.every((edge) => {
		if (!hasClass(edge, 'edge')) return true;
		const { points, dataFrom, dataTo } = edge.properties;
		const ends = String(points)
			.split(/\s+/)
			.map((point) => point.split(',').map(Number));
		return (
			touches(areas.get(String(dataFrom)), ends[0]) &&
			touches(areas.get(String(dataTo)), ends.at(-1))
		);
	});
}

/** Whether all that was planned is there: each element, each word, and each edge at its nodes. */
export function isWhole(drawing: Element, { labels, counts }: Plan): boolean {
	const all = elementsIn(drawing as Parent);
	for (const [name, count] of Object.entries(counts)) {
		if (all.filter((element) => hasClass(element, name)).length !== count) return false;
	}
	const drawn = unguarded(drawnWords(drawing)).replace(/\s+/g, '');
	const isDrawn = labels.every(({ words }) => drawn.includes(words.replace(/\s+/g, '')));
	return isDrawn && edgesMeet(all);
}
