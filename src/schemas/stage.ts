import { z } from 'zod';

/** The three stages that a KEP climbs, in order. The interface calls stable 稳定（GA）. */
export const stages = ['alpha', 'beta', 'stable'] as const;

export const stageSchema = z.enum(stages, { error: '阶段只能是 alpha、beta 或 stable。' });

export type Stage = z.output<typeof stageSchema>;
