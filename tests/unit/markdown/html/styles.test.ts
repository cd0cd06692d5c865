import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inkOf, styleClasses, zoomOf } from '../../../../src/markdown/html/styles.ts';

const css = readFileSync(new URL('../../../../src/styles/containers.css', import.meta.url), 'utf8');

describe('inks', () => {
	it.each([
		['#0000FF', 'blue'],
		['0000ff', 'blue'],
		['#f00', 'red'],
		['Red', 'red'],
		['rgb(0, 128, 0)', 'green'],
		['rgba(255, 165, 0, 0.5)', 'orange'],
		['#999999', 'gray'],
		['#8b4513', 'brown'],
		['#ff00ff', 'purple'],
		['#800080', 'purple'],
		['#FFFF00', 'amber'],
		['#00ffff', 'teal'],
		['#42b983', 'green'],
		['DarkOrchid', 'purple'],
		['slateblue', 'indigo'],
		['DarkSlateBlue', 'indigo'],
		['mediumslateblue', 'indigo'],
	])('%s is %s', (color, ink) => {
		expect(inkOf(color)).toBe(ink);
	});

	it.each([
		'black',
		'#000',
		'#111111',
		'white',
		'#ffffff',
		'inherit',
		'url(x)',
		'',
		'#12',
		'constructor',
	])('%s is the colour of the text', (color) => {
		expect(inkOf(color)).toBeUndefined();
	});

	it.each([
		['#64647f', 'gray'],
		['#646482', 'blue'],
		['rgb(39, 39, 39)', undefined],
		['rgb(40, 40, 40)', 'gray'],
		['rgb(225, 255, 225)', 'green'],
		['rgb(226, 255, 226)', undefined],
		['rgb(170, 100, 60)', 'brown'],
		['rgb(190, 100, 40)', 'orange'],
		['rgb(0, 170, 255)', 'azure'],
		['rgb(255, 0, 110)', 'pink'],
	])('change where the eye sees another colour: %s is %s', (color, ink) => {
		expect(inkOf(color)).toBe(ink);
	});

	it('all have a rule', () => {
		for (let hue = 0; hue < 360; hue += 5) {
			const channel = (offset: number) => {
				const at = (offset + hue / 30) % 12;
				return Math.round(255 * (0.5 - 0.5 * Math.max(-1, Math.min(at - 3, 9 - at, 1))));
			};
			const ink = inkOf(`rgb(${channel(0)}, ${channel(8)}, ${channel(4)})`);
			expect(css).toContain(`.ink-${ink} {`);
		}
		for (const ink of ['brown', 'gray']) expect(css).toContain(`.ink-${ink} {`);
	});
});

describe('styles', () => {
	const classes = (name: string, attributes: Record<string, string>) =>
		styleClasses(name, new Map(Object.entries(attributes)));

	it.each([
		['span', { style: 'COLOR: red !important; font-size: 9px' }, ['ink-red']],
		['font', { color: '#00f' }, ['ink-blue']],
		['p', { align: 'Center' }, ['align-center']],
		['center', {}, ['align-center']],
		['td', { style: 'text-align:right;color:red' }, ['ink-red', 'align-right']],
		['p', { align: 'x"onclick=' }, []],
		['p', { style: 'background:url(javascript:x)' }, []],
	])('of %s %j are classes', (name, attributes, expected) => {
		expect(classes(name, attributes)).toEqual(expected);
	});

	it('may zoom a picture', () => {
		const zoom = (style: string) => zoomOf(new Map([['style', style]]));
		expect([zoom('zoom:50%'), zoom('zoom: 33.3% ;'), zoom('zoom:0%'), zoom('zoom:x')]).toEqual([
			50,
			33.3,
			undefined,
			undefined,
		]);
	});
});
