import { describe, expect, it } from 'vitest';
import {
	componentOf,
	componentsOf,
	etcdMovesIn,
	versionsOf,
} from '../../../src/domain/components.ts';
import { readCatalogue } from '../../../src/loaders/catalogue.ts';
import type { Component } from '../../../src/schemas/component.ts';
import type { ReleaseVersion } from '../../../src/schemas/releaseVersion.ts';
import { minorOf } from '../../../src/schemas/versionOrder.ts';
import { componentStrings as strings } from '../../../src/strings/components.ts';
import { readEditorsPosts, upgradeSectionOf } from '../../support/editorsPosts.ts';

/** What goes with a release is told at the end of 升级前必看, just as its record has it. */

const { releases } = await readCatalogue(process.cwd());
const told = (await readEditorsPosts()).flatMap(({ text, post: { release, preview } }) =>
	release === undefined || preview ? [] : [{ release, section: upgradeSectionOf(text) }],
);
const releaseBefore = (release: ReleaseVersion) => `1.${minorOf(release) - 1}` as ReleaseVersion;

describe.each(told)('the post about v$release', ({ release, section }) => {
	const record = releases.get(release) ?? {};
	const [, table = ''] = section.split(`\n### ${strings.title}\n`);
	const rows = [...table.matchAll(/^\| (\w+) \| \[(.+?)\]\((\S+)\) \| (.*?) ?\|$/gm)];

	it('has the table as the last part of the section', () => {
		expect(table).toContain(`\n| ${strings.component} | 版本 | 说明 |\n`);
		expect(table).not.toMatch(/^#/m);
	});

	it('tells each component of the record, its versions and its source, and no other', () => {
		expect(rows.map(([, name, versions, source]) => ({ name, versions, source }))).toEqual(
			componentsOf(record).map((one) => ({
				...{ name: one.name, versions: strings.versions(versionsOf(one)), source: one.source },
			})),
		);
	});

	it('says what kubeadm installed with the release before', () => {
		const older = releases.get(releaseBefore(release)) ?? {};
		const noteOf = ({ name, version }: Component) => {
			const was = componentOf(older, name)?.version;
			return was === version ? '不变' : `v${releaseBefore(release)} 是 ${was}`;
		};
		const installed = componentsOf(record).filter(({ version }) => version !== undefined);
		const notes = rows.map(([, , , , note = '']) => note.replace(/；.*/, ''));
		expect(notes.slice(0, installed.length)).toEqual(installed.map(noteOf));
	});
});

it('etcd moves with v1.34 and v1.37', () => {
	const version = (minor: number) => `1.${minor}` as ReleaseVersion;
	const record = (minor: number) => releases.get(version(minor)) ?? { version: version(minor) };
	const moves = (from: number, to: number) => {
		const way = Array.from({ length: to - from }, (_, at) => record(from + 1 + at));
		return etcdMovesIn(record(from), way).map((one) => `${one.release} ${one.from}-${one.to}`);
	};
	expect(moves(31, 37)).toEqual(['1.34 3.5-3.6', '1.37 3.6-3.7']);
	expect(moves(33, 34)).toEqual(['1.34 3.5-3.6']);
	expect(moves(34, 36)).toEqual([]);
	expect(moves(24, 33)).toEqual([]);
});
