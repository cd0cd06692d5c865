import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { projectRoot } from '../../support/projectCopy.ts';

const workflowFolder = join(projectRoot, '.github/workflows');

interface Step {
	readonly uses?: string;
	readonly run?: string;
	readonly with?: Record<string, unknown>;
	readonly env?: Record<string, string>;
}

interface Workflow {
	readonly on: Record<string, unknown>;
	readonly permissions: Record<string, string>;
	readonly jobs: Record<
		string,
		{
			readonly if?: string;
			readonly permissions: Record<string, string>;
			readonly 'timeout-minutes': number;
			readonly 'runs-on': string;
			readonly steps: readonly Step[];
		}
	>;
}

const workflows = readdirSync(workflowFolder).map((name) => {
	const text = readFileSync(join(workflowFolder, name), 'utf8');
	return { name, text, workflow: parseYaml(text) as Workflow };
});

describe.each(workflows)('the workflow $name', ({ text, workflow }) => {
	const jobs = Object.values(workflow.jobs);
	const steps = jobs.flatMap((job) => job.steps);

	it('runs for pushes, by hand and every day, never for what a stranger proposes', () => {
		expect(Object.keys(workflow.on)).toEqual(['push', 'workflow_dispatch', 'schedule']);
	});

	it('uses actions by their whole commit, and says which version that is', () => {
		const used = [...text.matchAll(/uses: (.*)/g)].map(([, what]) => what);
		expect(used).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
		expect(
			used.filter((what) => !/^actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(what ?? '')),
		).toEqual([]);
	});

	it('gives each job the rights that it needs, and the whole none', () => {
		expect(workflow.permissions).toEqual({});
		for (const { permissions } of jobs) expect(Object.keys(permissions)).not.toEqual([]);
		expect(jobs.map(({ permissions }) => permissions)).not.toContainEqual(
			expect.objectContaining({ contents: 'write' }),
		);
	});

	it('puts nothing into a shell that somebody outside could write', () => {
		expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
	});

	it('ends by itself, on a machine whose version is said', () => {
		for (const job of jobs) {
			expect(job['timeout-minutes']).toBeLessThanOrEqual(20);
			expect(job['runs-on']).toMatch(/-\d/);
		}
	});
});

describe('GitHub Pages', () => {
	const { build } = workflows.find(({ name }) => name === 'pages.yml')?.workflow.jobs ?? {};
	const [checkout, make, tidy, upload] = build?.steps ?? [];

	it('is built only where the address of the site is known, with the whole history', () => {
		expect(build?.if).toBe("vars.SITE_URL != ''");
		expect(checkout?.with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
		expect(make).toEqual({
			run: 'npm run build -- --day today',
			env: { SITE_URL: expect.stringContaining('vars.SITE_URL') },
		});
	});

	it('is built anew in the first hour of each day in +08:00, when posts may come out', () => {
		const { on } = workflows.find(({ name }) => name === 'pages.yml')?.workflow ?? {};
		expect(on?.['schedule']).toEqual([{ cron: expect.stringMatching(/^[1-9]\d? 16 \* \* \*$/) }]);
	});

	it('gets the output as it is, less what is meant for other hosts', () => {
		expect(tidy?.run).toBe('rm dist/_headers dist/_redirects dist/_nginx.conf');
		expect(upload?.with).toEqual({ path: 'dist', 'include-hidden-files': true });
	});
});

describe('Netlify', () => {
	const settings = parseToml(readFileSync(join(projectRoot, 'netlify.toml'), 'utf8'));

	it('builds as everybody does, and publishes the output untouched', () => {
		expect(settings).toEqual({
			build: {
				command: expect.stringMatching(
					/^SITE_URL=\S+ npm run build -- --day today && sed -i 's. 301\$. 301!.' dist\/_redirects$/,
				),
				publish: 'dist',
				environment: { NPM_FLAGS: '--omit=dev' },
				processing: { skip_processing: true },
			},
		});
	});
});
