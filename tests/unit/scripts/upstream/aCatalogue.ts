import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file at its path from `base`. */
export function write(base: string, file: string, text: string): void {
	mkdirSync(dirname(join(base, file)), { recursive: true });
	writeFileSync(join(base, file), text);
}

/** A record of a release that is out. */
export function layRelease(root: string, version: string): void {
	const text = `version: "${version}"\ncodename: X\nreleased: 2026-01-01\nsource: https://kubernetes.io/\nread: 2026-01-01\n`;
	write(root, `src/content/releases/${version}.yaml`, text);
}

/** A catalogue of a KEP and some releases, and a post that speaks of the KEP. */
export function layCatalogue(root: string): void {
	write(
		root,
		'src/content/keps/1.yaml',
		`# kept as it is
number: 1
title: Feature 1
name: 某个特性
aliases:
  - 特性甲
  - --feature
summary: 它能做一件事。
sig: node
status: implementable
milestones:
  alpha: "1.30"
  beta: "1.36"
corrections:
  - field: title
    upstream: KEP Template
    reason: 模板
    source: https://kep.k8s.io/1
source: https://kep.k8s.io/1
read: 2026-01-01
`,
	);
	write(
		root,
		'src/content/releases/1.31.yaml',
		'version: "1.31"\ncodename: Elli\nreleased: 2024-08-13\nendOfLife: 2025-10-28\nsource: https://kubernetes.io/releases/\nread: 2026-01-01\n',
	);
	// What is reached is reached in releases that have a record; the oldest is where the catalogue begins.
	for (const version of ['1.30', '1.35', '1.36']) layRelease(root, version);
	write(
		root,
		'src/content/posts/v1.36.0.md',
		'---\ntitle: v1.36.0版本内容\nauthor: 编辑部\ndate: 2026-04-23\n---\n\n## Beta\n\n- KEP-1 某个特性\n',
	);
}

/** A kep.yaml in the repository at `upstream`. */
export function layKep(upstream: string, number: number, lines: string): void {
	write(
		upstream,
		`keps/sig-node/${number}-some-feature/kep.yaml`,
		`title: Feature ${number}\nkep-number: ${number}\nowning-sig: sig-node\n${lines}`,
	);
}
