import { describe, expect, it } from 'vitest';
import { createEnter } from '../../../../src/search/panel/enter.ts';

function anEnter() {
	let opened = 0;
	const enter = createEnter(() => {
		opened += 1;
	});
	return { enter, opened: () => opened };
}

describe('Enter', () => {
	it('opens the answer that is there', () => {
		const { enter, opened } = anEnter();
		enter.answered('作业');
		expect(opened()).toBe(0);
		enter.press('作业');
		expect(opened()).toBe(1);
	});

	it('opens the answer once when it has come, and none that came before', () => {
		const { enter, opened } = anEnter();
		enter.answered('作');
		enter.press('作业');
		expect(opened()).toBe(0);
		enter.answered('作业');
		enter.answered('作业');
		expect(opened()).toBe(1);
	});

	it('opens nothing when the reader goes on to something else before', () => {
		const { enter, opened } = anEnter();
		enter.press('作业');
		enter.forget();
		enter.answered('作业');
		expect(opened()).toBe(0);
	});
});
