import { checkupKnowledge } from '../../queries/checkup.ts';

export async function GET(): Promise<Response> {
	const rules = JSON.stringify(await checkupKnowledge());
	return new Response(`export default ${rules};\n`, {
		headers: { 'content-type': 'text/javascript; charset=utf-8' },
	});
}
