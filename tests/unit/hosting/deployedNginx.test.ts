import { describe, expect, it } from 'vitest';
import { configurationFor } from '../../../bench/hosts/nginx.ts';

/** `deploy/nginx.conf` as the check of hosts starts it; the check itself wants nginx. */
const here = { work: '/w', root: '/r', port: 8080 };
const active = (text: string) =>
	text
		.split('\n')
		.map((line) => line.replace(/#.*/, '').trim())
		.filter((line) => line !== '');

describe('the configuration for a server of one’s own', () => {
	it('takes its addresses from the output, below whatever base path', () => {
		expect(active(configurationFor({ ...here, base: '/' }))).toContain('include /r/_nginx.conf;');
		const below = active(configurationFor({ ...here, base: '/k8s/' }));
		expect(below).toEqual(expect.arrayContaining(['root /r;', 'include /r/k8s/_nginx.conf;']));
	});

	it('says itself nothing that the output says', () => {
		const lines = active(configurationFor({ ...here, base: '/' }));
		const ours = /^(?:add_header|types|gzip on|error_page|charset|rewrite|absolute_redirect)\b/;
		expect(lines.filter((line) => ours.test(line))).toEqual([]);
	});

	it('uses no place of the machine once it is told others', () => {
		const lines = active(configurationFor({ ...here, base: '/' }));
		const foreign = lines.filter((line) => /\/(?:srv|var|run|usr)\//.test(line));
		expect(foreign).toEqual([]);
		expect(lines.filter((line) => line.startsWith('listen '))).toEqual([
			'listen 127.0.0.1:8080 default_server;',
		]);
	});

	it('has a health address that is in no log', () => {
		const text = active(configurationFor({ ...here, base: '/' })).join('\n');
		expect(text).toMatch(/location = \/healthz \{\naccess_log off;\n[^}]*return 200/);
	});
});
