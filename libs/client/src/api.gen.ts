// Generated from the OpenAPI document: npm run generate.
export interface paths {
    "/mastery/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A student’s mastery, now or as of a day
         * @description Students ask about themselves, teachers about the members of their cohorts. A day is answered by the last snapshot up to it.
         *
         *     For everybody with a token.
         */
        post: operations["queryMastery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mastery/ingest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One learning event, or a batch
         * @description CloudEvents 1.0 in JSON. Answered after the broker has every event; of a batch all are taken or none. An id counts once, so sending again is safe. Students only where the installation lets them, and about themselves.
         *
         *     For service, admin, student.
         */
        post: operations["ingestEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mastery/ingest/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of an event
         * @description Accepted, applied, or failed with the reason. Events that still wait are found with the partition and offset that ingest answered.
         *
         *     For service, admin, student.
         */
        get: operations["ingestStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mastery/calculate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Score and level of four components
         * @description Touches no state.
         *
         *     For everybody with a token.
         */
        post: operations["calculateMastery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/predictions/next-week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where the student is heading
         * @description With an interval. Students ask about themselves, teachers about their cohorts.
         *
         *     For everybody with a token.
         */
        post: operations["predictNextWeek"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommendations/learning-path": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What to learn next
         * @description Students ask about themselves, teachers about their cohorts.
         *
         *     For everybody with a token.
         */
        post: operations["recommendLearningPath"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/livez": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process answers
         * @description Open to everybody.
         */
        get: operations["livez"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether everything that is needed answers, too
         * @description Open to everybody.
         */
        get: operations["readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which of the things that are needed answer, since when
         * @description Open to everybody.
         */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description Open to everybody.
         */
        get: operations["openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/asyncapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The events on Kafka
         * @description Open to everybody.
         */
        get: operations["asyncapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document as a page
         * @description Open to everybody.
         */
        get: operations["docs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        QueryRequest: {
            student_id: string;
            /** Format: date */
            date?: string;
            /** @default true */
            include_components?: boolean;
        };
        IngestRequest: ({
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "exercise.completed";
            data: {
                topic: string;
                exercise_id: string;
                correct?: boolean;
                score?: number;
                attempts?: number;
                duration_s?: number;
                /** @enum {string} */
                difficulty?: "beginner" | "intermediate" | "advanced";
                skills?: string[];
                error_type?: string;
                total_exercises?: number;
                completed_exercises?: number;
            };
        } | {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "quiz.completed";
            data: {
                topic: string;
                quiz_id: string;
                score?: number;
                total_questions?: number;
                correct_answers?: number;
                duration_s?: number;
                confidence?: number;
                answers?: {
                    item: string;
                    skill?: string;
                    correct: boolean;
                }[];
            };
        } | {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "quality.assessed";
            data: {
                topic: string;
                submission_id: string;
                code_quality?: number;
                correctness?: number;
                efficiency?: number;
                peer_review?: number;
            };
        } | {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "activity.recorded";
            data: {
                kind: string;
                topic?: string;
                duration_s?: number;
            };
        } | {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "help.requested";
            data: {
                topic: string;
                /** @enum {string} */
                message_kind: "does_not_understand" | "stuck" | "other";
            };
        } | {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "assignment.published";
            data: {
                topic: string;
                exercise_id: string;
                /** Format: date-time */
                due_at: string;
            };
        } | {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "mastery.calculation.requested";
            data: {
                components?: {
                    completion?: number;
                    quiz?: number;
                    quality?: number;
                    consistency?: number;
                };
                reason?: string;
            };
        } | {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "cohort.member.added";
            data: {
                cohort: string;
            };
        } | {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "cohort.member.removed";
            data: {
                cohort: string;
            };
        } | {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "student.erasure.requested";
            data: {
                requested_by: string;
            };
        }) | ({
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "exercise.completed";
            data: {
                topic: string;
                exercise_id: string;
                correct?: boolean;
                score?: number;
                attempts?: number;
                duration_s?: number;
                /** @enum {string} */
                difficulty?: "beginner" | "intermediate" | "advanced";
                skills?: string[];
                error_type?: string;
                total_exercises?: number;
                completed_exercises?: number;
            };
        } | {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "quiz.completed";
            data: {
                topic: string;
                quiz_id: string;
                score?: number;
                total_questions?: number;
                correct_answers?: number;
                duration_s?: number;
                confidence?: number;
                answers?: {
                    item: string;
                    skill?: string;
                    correct: boolean;
                }[];
            };
        } | {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "quality.assessed";
            data: {
                topic: string;
                submission_id: string;
                code_quality?: number;
                correctness?: number;
                efficiency?: number;
                peer_review?: number;
            };
        } | {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "activity.recorded";
            data: {
                kind: string;
                topic?: string;
                duration_s?: number;
            };
        } | {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "help.requested";
            data: {
                topic: string;
                /** @enum {string} */
                message_kind: "does_not_understand" | "stuck" | "other";
            };
        } | {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "assignment.published";
            data: {
                topic: string;
                exercise_id: string;
                /** Format: date-time */
                due_at: string;
            };
        } | {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "mastery.calculation.requested";
            data: {
                components?: {
                    completion?: number;
                    quiz?: number;
                    quality?: number;
                    consistency?: number;
                };
                reason?: string;
            };
        } | {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "cohort.member.added";
            data: {
                cohort: string;
            };
        } | {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "cohort.member.removed";
            data: {
                cohort: string;
            };
        } | {
            /** @constant */
            specversion: "1.0";
            /** Format: uuid */
            id: string;
            source: string;
            subject: string;
            /** Format: date-time */
            time: string;
            /** @constant */
            datacontenttype?: "application/json";
            /** Format: uri */
            dataschema?: string;
            traceparent?: string;
            tracestate?: string;
            cohort?: string;
            /** Format: uuid */
            replay_of?: string;
            replay_position?: number;
            /** @constant */
            type: "student.erasure.requested";
            data: {
                requested_by: string;
            };
        })[];
        CalculateRequest: {
            components: {
                completion?: number;
                quiz?: number;
                quality?: number;
                consistency?: number;
            };
            weights?: {
                completion: number;
                quiz: number;
                quality: number;
                consistency: number;
            };
        };
        PredictionRequest: {
            student_id: string;
            /** @default 7 */
            horizon_days?: number;
        };
        LearningPathRequest: {
            student_id: string;
            /** @default 10 */
            limit?: number;
        };
        QueryResponse: {
            student_id: string;
            mastery_score: number | null;
            level: ("beginner" | "developing" | "competent" | "proficient" | "expert") | null;
            components?: {
                completion?: number;
                quiz?: number;
                quality?: number;
                consistency?: number;
            };
            breakdown?: {
                /** @enum {string} */
                component: "completion" | "quiz" | "quality" | "consistency";
                score: number;
                weight: number;
                contribution: number;
                /** @enum {string} */
                origin: "derived" | "given";
            }[];
            topics: {
                [key: string]: {
                    score: number | null;
                    level: ("beginner" | "developing" | "competent" | "proficient" | "expert") | null;
                    evidence_count: number;
                    /** Format: date-time */
                    last_seen: string;
                };
            };
            recommendations: {
                /** @enum {string} */
                action: "practice" | "review" | "refactor" | "schedule";
                area: string;
                /** @enum {string} */
                priority: "high" | "medium" | "low";
                estimated_minutes: number;
                reason: string;
            }[];
            confidence: number;
            evidence_count: number;
            /** Format: date-time */
            calculated_at: string;
            formula_version: string;
        };
        IngestResponse: {
            accepted: number;
            results: {
                /** Format: uuid */
                event_id: string;
                /** @constant */
                outcome: "accepted";
                partition: number;
                offset: string;
            }[];
        };
        IngestStatus: {
            /** Format: uuid */
            event_id: string;
            /** @enum {string} */
            status: "accepted" | "applied" | "failed";
            reason?: string;
            partition: number;
            offset: string;
            /** Format: date-time */
            processed_at?: string;
        };
        CalculateResponse: {
            mastery_score: number;
            level: ("beginner" | "developing" | "competent" | "proficient" | "expert") | null;
            breakdown: {
                /** @enum {string} */
                component: "completion" | "quiz" | "quality" | "consistency";
                score: number;
                weight: number;
                contribution: number;
                /** @enum {string} */
                origin: "derived" | "given";
            }[];
            formula_version: string;
        };
        PredictionResponse: {
            student_id: string;
            /** @enum {string} */
            method: "linear" | "belief";
            horizon_days: number;
            /** Format: date */
            target_date: string;
            predicted_score: number | null;
            predicted_level: ("beginner" | "developing" | "competent" | "proficient" | "expert") | null;
            interval: {
                low: number;
                high: number;
                coverage: number;
            };
            confidence: number;
            /** @enum {string} */
            trend: "improving" | "stable" | "declining";
            intervention_needed: boolean;
            trajectory: {
                /** Format: date */
                date: string;
                score: number;
                low: number;
                high: number;
            }[];
            sufficient: boolean;
            model_version: string;
        };
        LearningPathResponse: {
            student_id: string;
            path: string[];
            recommendations: {
                /** @enum {string} */
                action: "practice" | "review" | "refactor" | "schedule";
                area: string;
                /** @enum {string} */
                priority: "high" | "medium" | "low";
                estimated_minutes: number;
                reason: string;
            }[];
            revision: number;
        };
        Alive: {
            /** @constant */
            status: "alive";
        };
        Ready: {
            /** @constant */
            status: "ready";
        };
        Health: {
            /** @enum {string} */
            status: "healthy" | "unhealthy";
            uptime_s: number;
            dependencies: {
                [key: string]: {
                    up: boolean;
                    /** Format: date-time */
                    since: string;
                };
            };
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail?: string;
            instance?: string;
            errors?: {
                path: string;
                message: string;
            }[];
            trace_id: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    queryMastery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QueryRequest"];
            };
        };
        responses: {
            /** @description The mastery */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueryResponse"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid bearer token is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This is not yours to see */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request took too long to arrive */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ingestEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Gives the events ids made of the caller and this key; events then need none of their own */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IngestRequest"];
                "application/cloudevents+json": components["schemas"]["IngestRequest"];
                "application/cloudevents-batch+json": components["schemas"]["IngestRequest"];
            };
        };
        responses: {
            /** @description In the log, to be applied; `Location` of a single event is its status */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IngestResponse"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid bearer token is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This is not yours to see */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request took too long to arrive */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ingestStatus: {
        parameters: {
            query?: {
                partition?: number;
                offset?: string;
            };
            header?: never;
            path: {
                event_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is known */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IngestStatus"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid bearer token is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This is not yours to see */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request took too long to arrive */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    calculateMastery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalculateRequest"];
            };
        };
        responses: {
            /** @description Score, level and what each component adds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalculateResponse"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid bearer token is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This is not yours to see */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request took too long to arrive */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    predictNextWeek: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PredictionRequest"];
            };
        };
        responses: {
            /** @description The forecast */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PredictionResponse"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid bearer token is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This is not yours to see */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request took too long to arrive */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recommendLearningPath: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LearningPathRequest"];
            };
        };
        responses: {
            /** @description Topics, the next step first, and recommendations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LearningPathResponse"];
                };
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid bearer token is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This is not yours to see */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request took too long to arrive */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    livez: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alive"];
                };
            };
        };
    };
    readyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All do */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Some do not */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    asyncapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    docs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html; charset=utf-8": unknown;
                };
            };
        };
    };
}
