import knowledge from '../artifacts/knowledge-1.json' with { type: 'json' };
import { type KnowledgeModel, knowledgeModelSchema } from './model.ts';

/** The model that comes with the engine; written by `npm run train`, never by hand. */
export const SHIPPED_MODEL: KnowledgeModel = knowledgeModelSchema.parse(knowledge);
