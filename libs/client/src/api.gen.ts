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
    "/integrations/xapi/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * xAPI statements, one or up to 1,000
         * @description xAPI 2.0 (IEEE 9274.1.1) or 1.0.3. Each is answered for by itself; 200 says that the request was read. What is accepted is in the log as one learning event, whose id is made of the id of what was sent, so sending again is safe. The mapping: docs/integrations. This is no Learning Record Store: statements cannot be read back.
         *
         *     For service, admin, student.
         */
        post: operations["sendXapiStatements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/integrations/caliper/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A Caliper envelope of up to 1,000 events
         * @description Caliper 1.2 or 1.1. Each is answered for by itself; 200 says that the request was read. What is accepted is in the log as one learning event, whose id is made of the id of what was sent, so sending again is safe. The mapping: docs/integrations. Entities that are only described are not kept.
         *
         *     For service, admin, student.
         */
        post: operations["sendCaliperEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mastery/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Why a student stands where they stand
         * @description Each component, the events that moved it most among the last 100, and a sentence. Students ask about themselves, teachers about the members of their cohorts.
         *
         *     For everybody with a token.
         */
        post: operations["explainMastery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mastery/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What would become of the score
         * @description After so many more correct exercises in a topic, done now. They go through the same fold and formula as real ones, under the rulings that stand; nothing is kept. A topic outside of the configured curriculum is refused. Students ask about themselves, teachers about the members of their cohorts.
         *
         *     For everybody with a token.
         */
        post: operations["whatIf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mastery/patterns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a student struggles with now
         * @description Each pattern that holds, with what shows it, one sentence each. For those who help: students are told of each struggle when it shows. Teachers ask about the members of their cohorts.
         *
         *     For teacher, admin, service.
         */
        post: operations["detectPatterns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/curriculum": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The topics, and which come before which
         * @description Nothing of a student is in it. 404 where the engine was given no curriculum.
         *
         *     For everybody with a token.
         */
        get: operations["curriculum"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mastery/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mastery of up to 1,000 students
         * @description A summary, and a result or an error for each, in the order asked: one bad student never fails the rest. Line by line with `Accept: application/x-ndjson`; the last line is the summary, without which the answer is not whole.
         *
         *     For teacher, admin, service.
         */
        post: operations["queryMasteryOfMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/mastery-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A student’s mastery over time
         * @description Daily snapshots by day, week or month: of each period the last. Students ask about themselves, teachers about the members of their cohorts. CSV with `Accept: text/csv`.
         *
         *     For everybody with a token.
         */
        post: operations["masteryHistory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/students/{id}/overrides/overall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets a student’s overall score by hand
         * @description It stands until it expires or is withdrawn; the calculated score stays visible.
         *
         *     For teacher, admin, service.
         */
        put: operations["overrideOverall"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/students/{id}/overrides/overall/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the override of the overall score back
         * @description For teacher, admin, service.
         */
        post: operations["withdrawOverall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/students/{id}/overrides/topics/{topic}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets a student’s score of a topic by hand
         * @description For teacher, admin, service.
         */
        put: operations["overrideTopic"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/students/{id}/overrides/topics/{topic}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the override of a topic’s score back
         * @description For teacher, admin, service.
         */
        post: operations["withdrawTopic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/students/{id}/exemptions/{topic}/{exercise_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Exempts a student from an exercise
         * @description It no longer counts as work to be done; one that was passed still counts.
         *
         *     For teacher, admin, service.
         */
        put: operations["exempt"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/students/{id}/exemptions/{topic}/{exercise_id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an exemption back
         * @description For teacher, admin, service.
         */
        post: operations["withdrawExemption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/students/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets work for a student, with a due day
         * @description For teacher, admin, service.
         */
        post: operations["assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cohorts/{cohort}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds students to a cohort
         * @description Not for teachers: who can add students to a cohort sees whom they please.
         *
         *     For admin, service.
         */
        post: operations["addMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cohorts/{cohort}/members/{student_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes a student out of a cohort
         * @description For admin, service.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/students/{id}/events/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of an event about a student
         * @description Where the `Location` of the above points. Teachers ask about the members of their cohorts; an event about somebody else is answered like one that does not exist.
         *
         *     For teacher, admin, service.
         */
        get: operations["eventStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cohorts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cohorts that somebody is in
         * @description Teachers see those of their token.
         *
         *     For teacher, admin.
         */
        get: operations["listCohorts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cohorts/{cohort}/students": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The students of a cohort, with what they struggle with
         * @description `q` is a part of an id, in any case. CSV with `Accept: text/csv`.
         *
         *     For teacher, admin.
         */
        get: operations["listCohortStudents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cohorts/{cohort}/heatmap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Topics by students
         * @description Each topic over the whole cohort, and the scores of one page of students. CSV with `Accept: text/csv`: the page.
         *
         *     For teacher, admin.
         */
        get: operations["cohortHeatmap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/cohort": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A cohort in numbers
         * @description Mean and percentiles (linear between neighbours) of those who have a score, levels, and who struggles and why: a score below 0.5, or a pattern that was detected in the last 14 days. With `days`, also the days before. CSV with `Accept: text/csv`: a line a day.
         *
         *     For teacher, admin.
         */
        post: operations["analyseCohort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Where a student stands in a cohort
         * @description The percentile: the percentage of those below, and half of those equal. Students ask about themselves. 409 where fewer than five have a score: the numbers would tell one student about another. CSV with `Accept: text/csv`.
         *
         *     For everybody with a token.
         */
        post: operations["compareWithCohort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cohorts/{cohort}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets work for everybody who is in a cohort now
         * @description Teachers for their own cohorts. One event a member; who joins later gets none.
         *
         *     For teacher, admin, service.
         */
        post: operations["assignCohort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analytics/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Item analysis: which exercises and questions mislead
         * @description Over everybody who answered an item, whoever may see them: facility, difficulty beside its topic, discrimination with its 95 % bounds, and what that comes to with the reason in a sentence. `finding=misleads` lists those that do not tell who knows from who does not. Items with fewer than five answers are not told. CSV with `Accept: text/csv`.
         *
         *     For teacher, admin.
         */
        get: operations["analyseItems"];
        put?: never;
        post?: never;
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
         * @description With an interval. Unless a method is asked for, by the measured one (`belief`), and by the line through the daily scores (`linear`) while the student’s history does not suffice for it. What teachers ruled about a score is left out of it. Students ask about themselves, teachers about their cohorts.
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
    "/predictions/trajectory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The days ahead and the days behind, for a chart
         * @description A point with its interval for each day ahead, and the daily scores of the last four weeks. Unless a method is asked for, by the measured one (`belief`), and by the line through the daily scores (`linear`) while the student’s history does not suffice for it. What teachers ruled about a score is left out of it. Students ask about themselves, teachers about their cohorts.
         *
         *     For everybody with a token.
         */
        post: operations["predictTrajectory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/recommendations/adaptive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What to do now
         * @description As of now: gaps and work that is due, the most urgent first, and what was reached and should come back. Students ask about themselves, teachers about their cohorts.
         *
         *     For everybody with a token.
         */
        post: operations["recommendAdaptively"];
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
    "/notifications/stream/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A ticket by which a page may listen
         * @description An `EventSource` of a browser can send no token: it opens `/notifications/stream?ticket=…` instead, once, within 30 s. The stream ends when the token ends that the ticket was got with.
         *
         *     For student, teacher, admin.
         */
        post: operations["streamTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Results as they happen, as server-sent events
         * @description The events `mastery.updated`, `mastery.threshold.reached`, `learning.path.recommended` and `student.struggle.detected`, each a CloudEvent in JSON: of themselves for students, of the members of their cohorts for teachers, of everybody or the one named for admins; in order for each student. `stream.opened` says that from here on nothing is missed, `stream.gap` that something may have been and all that is shown should be loaded anew, `stream.position` only how far it is, `stream.ended` why it ends (`expired`, `stopping`, `erased`, `unavailable`). Whoever comes back with the last id, at any gateway, goes on where they were, each event once.
         *
         *     For student, teacher, admin.
         */
        get: operations["stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Nothing: there is no stream
         * @description For everybody with a token.
         */
        get: operations["mcpListen"];
        put?: never;
        /**
         * The skills, by the Model Context Protocol
         * @description Streamable HTTP without sessions, of the revisions 2025-03-26 to 2026-07-28: one message, one answer in JSON. `tools/list` tells what the caller’s role may call; each call is checked and audited as a request of its own. What is wrong with a call is a result with `isError`, and a text of JSON whose `code` is the end of the `type` of the problem that REST would answer.
         *
         *     For everybody with a token.
         */
        post: operations["mcp"];
        /**
         * Nothing: there is no session
         * @description For everybody with a token.
         */
        delete: operations["mcpEnd"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one was told
         * @description Of a student what concerns them; of a teacher what the students of the cohorts struggle with. The newest 200 of 90 days. Admins name a student.
         *
         *     For student, teacher, admin.
         */
        get: operations["readInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/inbox/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notes that a notification was read
         * @description For student, teacher, admin.
         */
        post: operations["markNotificationRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was chosen, or the defaults
         * @description For student, teacher, admin.
         */
        get: operations["showPreferences"];
        /**
         * Chooses what to be told, how and when
         * @description All of it at once: what is left out is as if nobody had chosen. An e-mail address that is new is sent a code and counts once `POST /notifications/email/confirm` got it; five codes a day at most, beyond that 409. Quiet hours hold where the time zone is known.
         *
         *     For student, teacher, admin.
         */
        put: operations["setPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirms an e-mail address
         * @description With the code that was sent there. It is good for a day, and once.
         *
         *     For student, teacher, admin.
         */
        post: operations["confirmEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/vapid-key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a browser subscribes with
         * @description 404 where the installation sends no Web Push.
         *
         *     For student, teacher, admin.
         */
        get: operations["showVapidKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The browsers that are told
         * @description For student, teacher, admin.
         */
        get: operations["listSubscriptions"];
        put?: never;
        /**
         * Subscribes the caller’s browser to Web Push
         * @description The body is what `PushSubscription.toJSON()` gives. The same browser again keeps its id; an eleventh takes the place of the oldest. Where the endpoint leads is checked at every push, too.
         *
         *     For student, teacher, admin.
         */
        post: operations["subscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Tells a browser nothing more
         * @description For student, teacher, admin.
         */
        delete: operations["unsubscribe"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One’s webhooks, without their secrets
         * @description For teacher, service, admin.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Registers a webhook
         * @description Teachers are called about the struggles of their cohorts’ students, services and admins about everything that any student is told. Signed as [Standard Webhooks](https://www.standardwebhooks.com) has it. Ten at most, beyond that 409.
         *
         *     For teacher, service, admin.
         */
        post: operations["addWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/webhooks/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a webhook a new secret
         * @description For a day messages are signed with the old one, too.
         *
         *     For teacher, service, admin.
         */
        post: operations["rotateWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Removes a webhook
         * @description Admins can remove anybody’s.
         *
         *     For teacher, service, admin.
         */
        delete: operations["removeWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/students/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything held about a student, as one document
         * @description What exists besides, and why it is not in it, is said in it.
         *
         *     For student, admin.
         */
        get: operations["exportStudent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/students/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Erases everything about a student
         * @description Through the log, in order with the student’s events; `Location` is the status.
         *
         *     For student, admin.
         */
        delete: operations["eraseStudent"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/students/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an erasure is
         * @description For student, admin.
         */
        get: operations["erasureStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/dlq": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dead letters, newest first
         * @description For admin.
         */
        get: operations["listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/dlq/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A dead letter, and what stands against replaying it
         * @description For admin.
         */
        get: operations["showDeadLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/dlq/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends it again, as it is or edited
         * @description An event may be edited; it applies once, however often it is sent. A message that could not be delivered (reason `delivery`) is put back as it is, and sent once to its recipient alone: `delivery.due_at` says when it is due. 409 says why nothing is sent.
         *
         *     For admin.
         */
        post: operations["replayDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/dlq/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets it rest, with the reason
         * @description For admin.
         */
        post: operations["discardDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rebuilds state from the log, of one student or of all
         * @description For admin.
         */
        post: operations["rebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/rebuild/{operation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a rebuild is
         * @description For admin.
         */
        get: operations["showRebuild"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/topics/begin-anew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets partitions begin anew whose log is not the one that the store knows
         * @description For admin.
         */
        post: operations["beginAnew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/pipeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the engine is with the log
         * @description Each partition of `mastery.requests`, whichever worker has it.
         *
         *     For admin.
         */
        get: operations["pipelineStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many records went where, and how many wait
         * @description Topics and groups are counted by the brokers’ offsets, over all replicas. Duplicates leave no record: `worker` is what the worker that answered has counted since its start.
         *
         *     For admin.
         */
        get: operations["flow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operations/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the services behind the gateway are, and what each of them needs
         * @description Of the gateway itself `/health?verbose` tells.
         *
         *     For admin.
         */
        get: operations["servicesStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The models in use, how well they did when measured, how far off forecasts are now
         * @description For admin.
         */
        get: operations["modelCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who saw or changed what, what was decided and from which event: newest first
         * @description People are pseudonyms; `student_id` and `subject` look for the pseudonym of an id. A page looks at a part of the trail: it may hold fewer entries than asked for, even none, and go on all the same.
         *
         *     For admin.
         */
        get: operations["auditTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the audit trail is what was written
         * @description Finds whatever was changed, put in, taken out or exchanged since, and names the place. The trail holds when every page does.
         *
         *     For admin.
         */
        get: operations["verifyAuditTrail"];
        put?: never;
        /**
         * Whether the audit trail is also what was kept elsewhere, and what the log says
         * @description Finds as well what was rewritten by somebody who could seal it: `seals` are heads that earlier verifications answered, to which the trail must lead back; `with_log` compares each entry with its record, as far as the topics keep them. Send the same with each cursor.
         *
         *     For admin.
         */
        post: operations["verifyAuditTrailBeside"];
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
         * Whether everything that is needed answers, too, and it is not stopping
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
         * Whether all is well; with `verbose` which of the things that are needed answer, since when
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
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The console, which has its views and files below `/console`
         * @description Open to everybody.
         */
        get: operations["console"];
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
    "/push": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page that has this browser told by Web Push
         * @description Open to everybody.
         */
        get: operations["push"];
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
            type: "score.overridden";
            data: {
                /** @enum {string} */
                scope: "overall" | "topic";
                topic?: string;
                score: number | null;
                reason: string;
                ruled_by: string;
                /** Format: date-time */
                expires_at?: string;
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
            type: "assessment.exempted";
            data: {
                topic: string;
                exercise_id: string;
                exempted?: boolean;
                reason: string;
                ruled_by: string;
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
            type: "score.overridden";
            data: {
                /** @enum {string} */
                scope: "overall" | "topic";
                topic?: string;
                score: number | null;
                reason: string;
                ruled_by: string;
                /** Format: date-time */
                expires_at?: string;
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
            type: "assessment.exempted";
            data: {
                topic: string;
                exercise_id: string;
                exempted?: boolean;
                reason: string;
                ruled_by: string;
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
        XapiRequest: ({
            /** Format: uuid */
            id?: string;
            actor: {
                /** @enum {string} */
                objectType?: "Agent" | "Group";
                account?: {
                    homePage: string;
                    name: string;
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
            verb: {
                id: string;
            } & {
                [key: string]: unknown;
            };
            object: {
                objectType?: string;
                id?: string;
                definition?: {
                    type?: string;
                    extensions?: {
                        [key: string]: unknown;
                    };
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
            result?: {
                score?: {
                    scaled?: number;
                    raw?: number;
                    min?: number;
                    max?: number;
                } & {
                    [key: string]: unknown;
                };
                success?: boolean;
                completion?: boolean;
                duration?: string;
            } & {
                [key: string]: unknown;
            };
            context?: {
                /** Format: uuid */
                registration?: string;
                extensions?: {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
            /** Format: date-time */
            timestamp?: string;
            /** Format: date-time */
            stored?: string;
        } & {
            [key: string]: unknown;
        }) | ({
            /** Format: uuid */
            id?: string;
            actor: {
                /** @enum {string} */
                objectType?: "Agent" | "Group";
                account?: {
                    homePage: string;
                    name: string;
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
            verb: {
                id: string;
            } & {
                [key: string]: unknown;
            };
            object: {
                objectType?: string;
                id?: string;
                definition?: {
                    type?: string;
                    extensions?: {
                        [key: string]: unknown;
                    };
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
            result?: {
                score?: {
                    scaled?: number;
                    raw?: number;
                    min?: number;
                    max?: number;
                } & {
                    [key: string]: unknown;
                };
                success?: boolean;
                completion?: boolean;
                duration?: string;
            } & {
                [key: string]: unknown;
            };
            context?: {
                /** Format: uuid */
                registration?: string;
                extensions?: {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
            /** Format: date-time */
            timestamp?: string;
            /** Format: date-time */
            stored?: string;
        } & {
            [key: string]: unknown;
        })[];
        CaliperRequest: {
            sensor: string;
            /** Format: date-time */
            sendTime: string;
            /** @enum {string} */
            dataVersion: "http://purl.imsglobal.org/ctx/caliper/v1p2" | "http://purl.imsglobal.org/ctx/caliper/v1p1";
            data: (({
                id: string;
                type: string;
                action: string;
                actor: string | ({
                    id: string;
                    type?: string;
                    extensions?: {
                        [key: string]: unknown;
                    };
                } & {
                    [key: string]: unknown;
                });
                object: string | ({
                    id: string;
                    type?: string;
                    extensions?: {
                        [key: string]: unknown;
                    };
                } & {
                    [key: string]: unknown;
                });
                generated?: string | ({
                    id: string;
                    type?: string;
                    extensions?: {
                        [key: string]: unknown;
                    };
                } & {
                    [key: string]: unknown;
                });
                /** Format: date-time */
                eventTime: string;
                extensions?: {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            }) | ({
                id: string;
                type?: string;
                extensions?: {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            }))[];
        } & {
            [key: string]: unknown;
        };
        ExplainRequest: {
            student_id: string;
        };
        WhatIfRequest: {
            student_id: string;
            topic: string;
            correct: number;
        };
        PatternsRequest: {
            student_id: string;
        };
        BatchRequest: {
            student_ids: string[];
            /** Format: date */
            date?: string;
            /** @default true */
            include_components?: boolean;
        };
        HistoryRequest: {
            student_id: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            /**
             * @default daily
             * @enum {string}
             */
            granularity?: "daily" | "weekly" | "monthly";
        };
        OverrideRequest: {
            score: number;
            reason: string;
            /** Format: date-time */
            expires_at?: string;
            /** Format: date-time */
            time?: string;
        };
        RulingRequest: {
            reason: string;
            /** Format: date-time */
            time?: string;
        };
        AssignmentRequest: {
            topic: string;
            exercise_id: string;
            /** Format: date-time */
            due_at: string;
            /** Format: date-time */
            time?: string;
        };
        MembersRequest: {
            student_ids: string[];
            /** Format: date-time */
            time?: string;
        };
        CohortRequest: {
            cohort: string;
            /** @default 0 */
            days?: number;
        };
        CompareRequest: {
            cohort: string;
            student_id: string;
        };
        PredictionRequest: {
            student_id: string;
            /** @default 7 */
            horizon_days?: number;
            /** @enum {string} */
            method?: "linear" | "belief";
        };
        TrajectoryRequest: {
            student_id: string;
            /** @default 30 */
            horizon_days?: number;
            /** @enum {string} */
            method?: "linear" | "belief";
        };
        AdaptiveRequest: {
            student_id: string;
            /** @default 5 */
            limit?: number;
        };
        LearningPathRequest: {
            student_id: string;
            /** @default 10 */
            limit?: number;
        };
        StreamTicketRequest: Record<string, never>;
        McpMessage: {
            /** @constant */
            jsonrpc: "2.0";
            id?: string | number;
            method?: string;
            params?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        Preferences: {
            /** @default false */
            opted_out?: boolean;
            /** @default {} */
            channels?: {
                /** @default {} */
                threshold?: {
                    /** @default true */
                    inbox?: boolean;
                    /** @default true */
                    push?: boolean;
                    /** @default true */
                    webhook?: boolean;
                    /** @default true */
                    email?: boolean;
                };
                /** @default {} */
                path?: {
                    /** @default true */
                    inbox?: boolean;
                    /** @default true */
                    push?: boolean;
                    /** @default true */
                    webhook?: boolean;
                    /** @default true */
                    email?: boolean;
                };
                /** @default {} */
                struggle?: {
                    /** @default true */
                    inbox?: boolean;
                    /** @default true */
                    push?: boolean;
                    /** @default true */
                    webhook?: boolean;
                    /** @default true */
                    email?: boolean;
                };
                /** @default {} */
                digest?: {
                    /** @default true */
                    inbox?: boolean;
                    /** @default true */
                    push?: boolean;
                    /** @default true */
                    webhook?: boolean;
                    /** @default true */
                    email?: boolean;
                };
            };
            /** @default null */
            time_zone?: string | null;
            /**
             * @default {
             *       "from": "21:00",
             *       "to": "08:00"
             *     }
             */
            quiet_hours?: {
                from: string;
                to: string;
            } | null;
            /** @default {} */
            digest?: {
                /**
                 * @default at-once
                 * @enum {string}
                 */
                mode?: "at-once" | "weekly";
                /**
                 * @default monday
                 * @enum {string}
                 */
                weekday?: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                /** @default 8 */
                hour?: number;
            };
            /** @default en */
            language?: string;
            /** @default null */
            email?: string | null;
        };
        EmailConfirmRequest: {
            code: string;
        };
        SubscriptionRequest: {
            /** Format: uri */
            endpoint: string;
            expirationTime?: number | null;
            keys: {
                p256dh: string;
                auth: string;
            };
        };
        WebhookRequest: {
            /** Format: uri */
            url: string;
        };
        ReplayRequest: {
            event?: {
                [key: string]: unknown;
            };
        };
        DiscardRequest: {
            reason: string;
        };
        RebuildRequest: {
            student_id?: string;
        };
        BeginAnewRequest: Record<string, never>;
        VerificationQuestion: {
            cursor?: string;
            /** @default [] */
            seals?: {
                topic: string;
                partition: number;
                segment: string;
                entries: number;
                next_offset: number;
                /** Format: date-time */
                written_at: string;
                /** Format: date-time */
                kept_until: string;
                hash: string;
                seal: string;
            }[];
            /** @default false */
            with_log?: boolean;
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
                    knowledge?: number;
                    interval?: {
                        low: number;
                        high: number;
                    };
                    fading?: boolean;
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
            knowledge?: number;
            interval?: {
                low: number;
                high: number;
            };
            model_version?: string;
            overrides?: {
                /** @enum {string} */
                scope: "overall" | "topic";
                topic?: string;
                score: number;
                reason: string;
                ruled_by: string;
                /** Format: date-time */
                ruled_at: string;
                /** Format: date-time */
                expires_at?: string;
                calculated: {
                    score: number | null;
                    level: ("beginner" | "developing" | "competent" | "proficient" | "expert") | null;
                };
            }[];
            exemptions?: {
                topic: string;
                exercise_id: string;
                reason: string;
                ruled_by: string;
                /** Format: date-time */
                ruled_at: string;
            }[];
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
        StatementsResponse: {
            accepted: number;
            not_mapped: number;
            results: ({
                source_id: string | null;
                /** @constant */
                outcome: "accepted";
                type: string;
                /** Format: uuid */
                event_id: string;
                student_id: string;
                partition: number;
                offset: string;
            } | {
                source_id: string | null;
                /** @constant */
                outcome: "not_mapped";
                /** @enum {string} */
                reason: "malformed" | "not-an-event" | "actor-not-one-person" | "actor-without-account" | "unknown-home-page" | "unusable-student-id" | "verb-not-mapped" | "object-not-an-activity" | "no-topic" | "unusable-activity" | "no-timestamp" | "time-in-future" | "no-result" | "score-out-of-range" | "contradicting-result" | "unusable-duration";
                where: string;
                detail: string;
            })[];
        };
        ExplainResponse: {
            student_id: string;
            mastery_score: number | null;
            level: ("beginner" | "developing" | "competent" | "proficient" | "expert") | null;
            sufficient: boolean;
            missing: number;
            breakdown: {
                /** @enum {string} */
                component: "completion" | "quiz" | "quality" | "consistency";
                score: number;
                weight: number;
                contribution: number;
                /** @enum {string} */
                origin: "derived" | "given";
            }[];
            override?: {
                /** @enum {string} */
                scope: "overall" | "topic";
                topic?: string;
                score: number;
                reason: string;
                ruled_by: string;
                /** Format: date-time */
                ruled_at: string;
                /** Format: date-time */
                expires_at?: string;
                calculated: {
                    score: number | null;
                    level: ("beginner" | "developing" | "competent" | "proficient" | "expert") | null;
                };
            };
            exemptions?: {
                topic: string;
                exercise_id: string;
                reason: string;
                ruled_by: string;
                /** Format: date-time */
                ruled_at: string;
            }[];
            moved: {
                [key: string]: {
                    /** Format: uuid */
                    event_id: string;
                    type: string;
                    /** Format: date-time */
                    time: string;
                    topic?: string;
                    before: number | null;
                    after: number | null;
                    change: number;
                }[];
            };
            summary: string;
        };
        WhatIfResponse: {
            student_id: string;
            overall: {
                before: {
                    score: number | null;
                    level: ("beginner" | "developing" | "competent" | "proficient" | "expert") | null;
                };
                after: {
                    score: number | null;
                    level: ("beginner" | "developing" | "competent" | "proficient" | "expert") | null;
                };
            };
            topic: {
                before: {
                    score: number | null;
                    level: ("beginner" | "developing" | "competent" | "proficient" | "expert") | null;
                };
                after: {
                    score: number | null;
                    level: ("beginner" | "developing" | "competent" | "proficient" | "expert") | null;
                };
            };
            exercises: string[];
        };
        PatternsResponse: {
            student_id: string;
            patterns: {
                pattern: string;
                topic: string | null;
                evidence: string[];
            }[];
        };
        CurriculumResponse: {
            id: string;
            title: string;
            topics: {
                id: string;
                title: string;
                prerequisites: string[];
                exercises: number;
            }[];
        };
        BatchResponse: {
            summary: {
                total: number;
                succeeded: number;
                failed: number;
                mean_score: number | null;
                levels: {
                    [key: string]: number;
                };
            };
            results: ({
                student_id: string;
                data: {
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
                            knowledge?: number;
                            interval?: {
                                low: number;
                                high: number;
                            };
                            fading?: boolean;
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
                    knowledge?: number;
                    interval?: {
                        low: number;
                        high: number;
                    };
                    model_version?: string;
                    overrides?: {
                        /** @enum {string} */
                        scope: "overall" | "topic";
                        topic?: string;
                        score: number;
                        reason: string;
                        ruled_by: string;
                        /** Format: date-time */
                        ruled_at: string;
                        /** Format: date-time */
                        expires_at?: string;
                        calculated: {
                            score: number | null;
                            level: ("beginner" | "developing" | "competent" | "proficient" | "expert") | null;
                        };
                    }[];
                    exemptions?: {
                        topic: string;
                        exercise_id: string;
                        reason: string;
                        ruled_by: string;
                        /** Format: date-time */
                        ruled_at: string;
                    }[];
                };
            } | {
                student_id: string;
                error: {
                    type: string;
                    title: string;
                    status: number;
                    detail?: string;
                };
            })[];
        };
        HistoryResponse: {
            student_id: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @enum {string} */
            granularity: "daily" | "weekly" | "monthly";
            points: {
                /** Format: date */
                date: string;
                period: string;
                mastery_score: number | null;
                level: ("beginner" | "developing" | "competent" | "proficient" | "expert") | null;
                components: {
                    completion?: number;
                    quiz?: number;
                    quality?: number;
                    consistency?: number;
                };
                override?: {
                    /** @enum {string} */
                    scope: "overall" | "topic";
                    topic?: string;
                    score: number;
                    reason: string;
                    ruled_by: string;
                    /** Format: date-time */
                    ruled_at: string;
                    /** Format: date-time */
                    expires_at?: string;
                    calculated: {
                        score: number | null;
                        level: ("beginner" | "developing" | "competent" | "proficient" | "expert") | null;
                    };
                };
            }[];
        };
        SentEvents: {
            accepted: number;
            results: {
                student_id: string;
                /** Format: uuid */
                event_id: string;
                /** @constant */
                outcome: "accepted";
                partition: number;
                offset: string;
            }[];
        };
        CohortsResponse: {
            cohorts: {
                cohort: string;
                members: number;
            }[];
            next_cursor: string | null;
        };
        CohortStudentsResponse: {
            cohort: string;
            /** Format: date-time */
            calculated_at: string;
            students: {
                student_id: string;
                mastery_score: number | null;
                level: ("beginner" | "developing" | "competent" | "proficient" | "expert") | null;
                causes: {
                    cause: string;
                    topic?: string;
                    /** Format: date */
                    day?: string;
                }[];
            }[];
            next_cursor: string | null;
        };
        HeatmapResponse: {
            cohort: string;
            /** Format: date-time */
            calculated_at: string;
            topics: {
                topic: string;
                scored: number;
                mean_score: number | null;
                levels: {
                    [key: string]: number;
                };
            }[];
            students: {
                student_id: string;
                scores: {
                    [key: string]: number | null;
                };
            }[];
            next_cursor: string | null;
        };
        CohortResponse: {
            cohort: string;
            /** Format: date-time */
            calculated_at: string;
            members: number;
            scored: number;
            mean_score: number | null;
            percentiles: {
                p10: number;
                p25: number;
                p50: number;
                p75: number;
                p90: number;
            } | null;
            levels: {
                [key: string]: number;
            };
            struggling: number;
            struggling_students: {
                student_id: string;
                mastery_score: number | null;
                level: ("beginner" | "developing" | "competent" | "proficient" | "expert") | null;
                causes: {
                    cause: string;
                    topic?: string;
                    /** Format: date */
                    day?: string;
                }[];
            }[];
            daily: {
                /** Format: date */
                date: string;
                members: number;
                scored: number;
                mean_score: number | null;
                percentiles: {
                    p10: number;
                    p25: number;
                    p50: number;
                    p75: number;
                    p90: number;
                } | null;
                levels: {
                    [key: string]: number;
                };
                struggling: number;
            }[];
        };
        CompareResponse: {
            cohort: string;
            student_id: string;
            /** Format: date-time */
            calculated_at: string;
            mastery_score: number;
            percentile: number;
            scored: number;
            mean_score: number;
            median_score: number;
        };
        ItemsResponse: {
            model_version: string;
            items: {
                topic: string;
                item: string;
                answers: number;
                facility: number;
                difficulty: number;
                discrimination: number;
                interval: {
                    low: number;
                    high: number;
                };
                /** @enum {string} */
                finding: "too_few_answers" | "too_alike" | "misleads" | "tells_apart" | "unsure";
                reason: string;
            }[];
            next_cursor: string | null;
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
        TrajectoryResponse: {
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
            history: {
                /** Format: date */
                date: string;
                score: number;
            }[];
        };
        AdaptiveResponse: {
            student_id: string;
            recommendations: {
                /** @enum {string} */
                action: "practice" | "review" | "refactor" | "schedule";
                area: string;
                /** @enum {string} */
                priority: "high" | "medium" | "low";
                estimated_minutes: number;
                reason: string;
            }[];
            reviews: {
                topic: string;
                /** Format: date */
                due: string;
                retrievability: number;
            }[];
            revision: number;
        };
        LearningPathResponse: {
            student_id: string;
            path: string[];
            steps: {
                topic: string;
                /** @enum {string} */
                kind: "review" | "learn" | "later";
                reason: string;
            }[];
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
        StreamTicket: {
            ticket: string;
            expires_in_s: number;
        };
        McpReply: {
            /** @constant */
            jsonrpc: "2.0";
            id?: string | number | null;
            result?: {
                [key: string]: unknown;
            };
            error?: {
                code: number;
                message: string;
            } & {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        InboxResponse: {
            notifications: {
                id: string;
                type: string;
                title: string;
                body: string;
                /** Format: date-time */
                created_at: string;
                read: boolean;
                trace_id: string;
            }[];
            unread: number;
            next_cursor: string | null;
        };
        InboxReadResponse: {
            id: string;
            /** @constant */
            read: true;
            unread: number;
        };
        PreferencesResponse: {
            preferences: {
                /** @default false */
                opted_out: boolean;
                channels: {
                    threshold: {
                        /** @default true */
                        inbox: boolean;
                        /** @default true */
                        push: boolean;
                        /** @default true */
                        webhook: boolean;
                        /** @default true */
                        email: boolean;
                    };
                    path: {
                        /** @default true */
                        inbox: boolean;
                        /** @default true */
                        push: boolean;
                        /** @default true */
                        webhook: boolean;
                        /** @default true */
                        email: boolean;
                    };
                    struggle: {
                        /** @default true */
                        inbox: boolean;
                        /** @default true */
                        push: boolean;
                        /** @default true */
                        webhook: boolean;
                        /** @default true */
                        email: boolean;
                    };
                    digest: {
                        /** @default true */
                        inbox: boolean;
                        /** @default true */
                        push: boolean;
                        /** @default true */
                        webhook: boolean;
                        /** @default true */
                        email: boolean;
                    };
                };
                /** @default null */
                time_zone: string | null;
                /**
                 * @default {
                 *       "from": "21:00",
                 *       "to": "08:00"
                 *     }
                 */
                quiet_hours: {
                    from: string;
                    to: string;
                } | null;
                digest: {
                    /**
                     * @default at-once
                     * @enum {string}
                     */
                    mode: "at-once" | "weekly";
                    /**
                     * @default monday
                     * @enum {string}
                     */
                    weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                    /** @default 8 */
                    hour: number;
                };
                /** @default en */
                language: string;
                /** @default null */
                email: string | null;
            };
            /** @enum {string} */
            email_state: "none" | "unconfirmed" | "confirmed";
            updated_at: string | null;
        };
        VapidKeyResponse: {
            public_key: string;
        };
        Subscription: {
            id: string;
            push_service: string;
            /** Format: date-time */
            created_at: string;
        };
        SubscriptionsResponse: {
            subscriptions: {
                id: string;
                push_service: string;
                /** Format: date-time */
                created_at: string;
            }[];
        };
        RemovedResponse: {
            id: string;
            /** @constant */
            removed: true;
        };
        WebhookCreated: {
            id: string;
            url: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            secret_created_at: string;
            old_secret_until: string | null;
            secret: string;
        };
        WebhooksResponse: {
            webhooks: {
                id: string;
                url: string;
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                secret_created_at: string;
                old_secret_until: string | null;
            }[];
        };
        ExportResponse: {
            student_id: string;
            /** Format: date-time */
            exported_at: string;
            current_mastery: {
                [key: string]: unknown;
            } | null;
            snapshots: {
                [key: string]: {
                    mastery: {
                        [key: string]: unknown;
                    } | null;
                    components: {
                        [key: string]: number;
                    };
                };
            };
            checkpoints: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            recent_activity: unknown;
            prediction: unknown;
            learning_path: unknown;
            learning_path_revision: unknown;
            notifications: unknown;
            notification_preferences: unknown;
            notification_subscriptions: unknown;
            cohorts: unknown;
            forecasts_due: unknown;
            not_included: {
                what: string;
                why: string;
            }[];
        };
        ErasureAccepted: {
            student_id: string;
            /** @constant */
            status: "requested";
            /** Format: uuid */
            event_id: string;
            /** Format: date-time */
            requested_at: string;
            follow: string;
        };
        ErasureStatus: {
            student_id: string;
            /** @enum {string} */
            status: "requested" | "erased" | "refused";
            /** Format: uuid */
            event_id?: string;
            reason?: string;
            /** Format: date-time */
            erased_at?: string;
            /** Format: date-time */
            final_after?: string;
            new_data?: boolean;
        };
        DeadLetterPage: {
            letters: {
                id: string;
                dlq_id: string;
                reason: string;
                error: string;
                detail: string;
                attempts: number | null;
                source: {
                    topic: string;
                    partition: number;
                    offset: string;
                } | null;
                student_id: string | null;
                failed_at: string | null;
                review: {
                    /** @enum {string} */
                    state: "replaying" | "replayed" | "discarded";
                    by: {
                        subject: string;
                        /** @enum {string} */
                        role: "student" | "teacher" | "admin" | "service";
                    };
                    /** Format: date-time */
                    at: string;
                    reason?: string;
                    replay?: {
                        /** Format: uuid */
                        event_id: string;
                        edited: boolean;
                        content_hash: string;
                        partition?: number;
                        offset?: string;
                    };
                    delivery?: {
                        due_at: string | null;
                    };
                    earlier?: {
                        state: string;
                        by: {
                            subject: string;
                            /** @enum {string} */
                            role: "student" | "teacher" | "admin" | "service";
                        };
                        /** Format: date-time */
                        at: string;
                        reason?: string;
                    }[];
                } | null;
            }[];
            next_cursor: string | null;
        };
        DeadLetterDetail: {
            id: string;
            dlq_id: string;
            reason: string;
            error: string;
            detail: string;
            attempts: number | null;
            source: {
                topic: string;
                partition: number;
                offset: string;
            } | null;
            student_id: string | null;
            failed_at: string | null;
            review: {
                /** @enum {string} */
                state: "replaying" | "replayed" | "discarded";
                by: {
                    subject: string;
                    /** @enum {string} */
                    role: "student" | "teacher" | "admin" | "service";
                };
                /** Format: date-time */
                at: string;
                reason?: string;
                replay?: {
                    /** Format: uuid */
                    event_id: string;
                    edited: boolean;
                    content_hash: string;
                    partition?: number;
                    offset?: string;
                };
                delivery?: {
                    due_at: string | null;
                };
                earlier?: {
                    state: string;
                    by: {
                        subject: string;
                        /** @enum {string} */
                        role: "student" | "teacher" | "admin" | "service";
                    };
                    /** Format: date-time */
                    at: string;
                    reason?: string;
                }[];
            } | null;
            key: ({
                /** @constant */
                encoding: "json";
                content: unknown;
            } | {
                /** @constant */
                encoding: "text";
                content: string;
            } | {
                /** @constant */
                encoding: "base64";
                content: string;
            }) | null;
            value: ({
                /** @constant */
                encoding: "json";
                content: unknown;
            } | {
                /** @constant */
                encoding: "text";
                content: string;
            } | {
                /** @constant */
                encoding: "base64";
                content: string;
            }) | null;
            headers: {
                [key: string]: {
                    /** @constant */
                    encoding: "json";
                    content: unknown;
                } | {
                    /** @constant */
                    encoding: "text";
                    content: string;
                } | {
                    /** @constant */
                    encoding: "base64";
                    content: string;
                };
            };
            errors: {
                path: string;
                message: string;
            }[];
        };
        DeadLetterReviewed: {
            id: string;
            review: {
                /** @enum {string} */
                state: "replaying" | "replayed" | "discarded";
                by: {
                    subject: string;
                    /** @enum {string} */
                    role: "student" | "teacher" | "admin" | "service";
                };
                /** Format: date-time */
                at: string;
                reason?: string;
                replay?: {
                    /** Format: uuid */
                    event_id: string;
                    edited: boolean;
                    content_hash: string;
                    partition?: number;
                    offset?: string;
                };
                delivery?: {
                    due_at: string | null;
                };
                earlier?: {
                    state: string;
                    by: {
                        subject: string;
                        /** @enum {string} */
                        role: "student" | "teacher" | "admin" | "service";
                    };
                    /** Format: date-time */
                    at: string;
                    reason?: string;
                }[];
            };
        };
        OperationAccepted: {
            /** Format: uuid */
            operation_id: string;
        };
        Operation: {
            /** Format: uuid */
            operation_id: string;
            /** @constant */
            kind: "rebuild";
            /** @enum {string} */
            status: "running" | "done" | "failed";
            /** @enum {string} */
            scope: "one" | "all";
            /** Format: date-time */
            started_at: string;
            /** Format: date-time */
            updated_at: string;
            compared: number;
            unchanged: number;
            swapped: number;
            from_checkpoint: number;
            beyond_log: number;
            problems: string[];
        };
        BegunAnew: {
            partitions: {
                partition: number;
                /** @enum {string} */
                outcome: "untouched" | "new-epoch" | "gap-accepted";
            }[];
        };
        PipelineStatus: {
            /** Format: date-time */
            checked_at: string;
            topic: string;
            lag: number;
            partitions: {
                partition: number;
                start: number;
                end: number;
                applied: number;
                lag: number;
                epoch: number;
                closed_through: string | null;
            }[];
        };
        Flow: {
            /** Format: date-time */
            checked_at: string;
            topics: {
                topic: string;
                appended: number;
                kept: number;
            }[];
            groups: {
                group: string;
                topic: string;
                done: number;
                lag: number;
            }[];
            open_dead_letters: {
                [key: string]: number;
            } | null;
            worker: {
                /** @constant */
                scope: "process";
                process: string;
                /** Format: date-time */
                since: string;
                applied: number;
                duplicates: number;
                dead_lettered: number;
            };
        };
        ServicesStatus: {
            /** Format: date-time */
            checked_at: string;
            services: {
                app_id: string;
                /** @enum {string} */
                status: "healthy" | "unhealthy" | "draining" | "away";
                uptime_s?: number;
                dependencies?: {
                    [key: string]: {
                        up: boolean;
                        /** Format: date-time */
                        since: string;
                    };
                };
            }[];
        };
        ModelCard: {
            /** Format: date-time */
            checked_at: string;
            knowledge: {
                version: string;
                /** Format: date */
                trained_on: string;
                data: {
                    name: string;
                    licence: string;
                    outcomes: number;
                }[];
                scores: {
                    [key: string]: number;
                };
                calibration: {
                    scale: number;
                    shift: number;
                };
            };
            next_week: {
                version: string;
                /** Format: date */
                trained_on: string;
                data: string;
                scores: {
                    [key: string]: number;
                };
            };
            population: {
                version: string | null;
                published_at: string | null;
                items: number;
                topics: number;
                unpublished: number;
            };
            figures: {
                model_version: string;
                measured: {
                    name: string;
                    value: number;
                    low: number;
                    high: number;
                    /** @enum {string} */
                    better: "higher" | "lower";
                    target?: number;
                    n: number;
                }[];
            };
            forecasts: {
                /** @constant */
                scope: "process";
                process: string;
                /** Format: date-time */
                since: string;
                methods: {
                    method: string;
                    compared: number;
                    mean_absolute_error: number;
                }[];
            };
        };
        TrailPage: {
            entries: ({
                topic: string;
                partition: number;
                offset: number;
                /** Format: date-time */
                recorded_at: string;
                /** @constant */
                kind: "request";
                /** Format: uuid */
                id: string;
                who: string | null;
                role: ("student" | "teacher" | "admin" | "service") | null;
                method: string;
                route: string;
                about?: string;
                whose: string[];
                /** @enum {string} */
                outcome: "admitted" | "unauthorized" | "forbidden" | "rate-limited" | "invalid";
                trace_id: string;
            } | {
                topic: string;
                partition: number;
                offset: number;
                /** Format: date-time */
                recorded_at: string;
                /** @constant */
                kind: "decision";
                /** Format: uuid */
                id: string;
                type: string;
                whose: string[];
                /** Format: uuid */
                caused_by: string;
                decided: {
                    score?: number | null;
                    previous_score?: number | null;
                    level?: ("beginner" | "developing" | "competent" | "proficient" | "expert") | null;
                    formula_version?: string;
                    model_version?: string;
                    /** @enum {string} */
                    scope?: "overall" | "topic";
                    topic?: string;
                    from_level?: ("beginner" | "developing" | "competent" | "proficient" | "expert") | null;
                    /** @enum {string} */
                    to_level?: "beginner" | "developing" | "competent" | "proficient" | "expert";
                    /** @enum {string} */
                    direction?: "up" | "down";
                    path?: string[];
                    pattern?: string;
                    erased_keys?: number;
                };
                trace_id: string;
            } | {
                topic: string;
                partition: number;
                offset: number;
                /** Format: date-time */
                recorded_at: string;
                /** @constant */
                kind: "unreadable";
                bytes: number;
                sha256: string;
            })[];
            next_cursor: string | null;
        };
        VerificationPage: {
            holds: boolean;
            checked: {
                segments: number;
                entries: number;
                seals: number;
                records: number;
            };
            findings: {
                topic: string;
                partition: number;
                segment: string;
                offset: number | null;
                /** @enum {string} */
                kind: "entry" | "seal" | "link" | "missing" | "misplaced" | "unreadable" | "unknown-key" | "rewritten" | "not-in-log" | "not-in-trail" | "unlike-log";
                detail: string;
            }[];
            heads: {
                topic: string;
                partition: number;
                segment: string;
                entries: number;
                next_offset: number;
                /** Format: date-time */
                written_at: string;
                /** Format: date-time */
                kept_until: string;
                hash: string;
                seal: string;
            }[];
            next_cursor: string | null;
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
            status: "healthy" | "unhealthy" | "draining";
            uptime_s?: number;
            dependencies?: {
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
            header?: {
                /** @description The `ETag` of an answer that is still at hand */
                "If-None-Match"?: string;
            };
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
                    /** @description L1, L2 or STORE: where it was read */
                    "X-Cache": string;
                    /** @description Names this very answer; `If-None-Match` with it asks whether there is another */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueryResponse"];
                };
            };
            /** @description As `If-None-Match` knows it */
            304: {
                headers: {
                    /** @description L1, L2 or STORE: where it was read */
                    "X-Cache": string;
                    /** @description Names this very answer; `If-None-Match` with it asks whether there is another */
                    ETag: string;
                    [name: string]: unknown;
                };
                content?: never;
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendXapiStatements: {
        parameters: {
            query?: never;
            header?: {
                /** @description 2.0.0, or 1.0.3; 2.0 where it is missing */
                "X-Experience-API-Version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["XapiRequest"];
            };
        };
        responses: {
            /** @description One outcome each, in the order sent: in the log as which event, or not mapped, why and where */
            200: {
                headers: {
                    /** @description The version that is spoken here */
                    "X-Experience-API-Version": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementsResponse"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendCaliperEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaliperRequest"];
            };
        };
        responses: {
            /** @description One outcome each, in the order sent: in the log as which event, or not mapped, why and where */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementsResponse"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainMastery: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExplainRequest"];
            };
        };
        responses: {
            /** @description The score, explained */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplainResponse"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    whatIf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatIfRequest"];
            };
        };
        responses: {
            /** @description Score and level now and then, overall and in the topic */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfResponse"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    detectPatterns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatternsRequest"];
            };
        };
        responses: {
            /** @description The patterns; none where nothing holds */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatternsResponse"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    curriculum: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The curriculum that paths follow */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurriculumResponse"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    queryMasteryOfMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchRequest"];
            };
        };
        responses: {
            /** @description The results */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchResponse"];
                    "application/x-ndjson": string;
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    masteryHistory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HistoryRequest"];
            };
        };
        responses: {
            /** @description A point for each period that has a snapshot, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryResponse"];
                    "text/csv; charset=utf-8; header=present": string;
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overrideOverall: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes tries of one request one event a student; needs the same `time` in each */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideRequest"];
            };
        };
        responses: {
            /** @description In the log, to be applied; `Location` of a single event is its status */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentEvents"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawOverall: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes tries of one request one event a student; needs the same `time` in each */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulingRequest"];
            };
        };
        responses: {
            /** @description In the log, to be applied; `Location` of a single event is its status */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentEvents"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overrideTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes tries of one request one event a student; needs the same `time` in each */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                topic: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideRequest"];
            };
        };
        responses: {
            /** @description In the log, to be applied; `Location` of a single event is its status */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentEvents"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawTopic: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes tries of one request one event a student; needs the same `time` in each */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                topic: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulingRequest"];
            };
        };
        responses: {
            /** @description In the log, to be applied; `Location` of a single event is its status */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentEvents"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exempt: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes tries of one request one event a student; needs the same `time` in each */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                topic: string;
                exercise_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulingRequest"];
            };
        };
        responses: {
            /** @description In the log, to be applied; `Location` of a single event is its status */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentEvents"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawExemption: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes tries of one request one event a student; needs the same `time` in each */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                topic: string;
                exercise_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RulingRequest"];
            };
        };
        responses: {
            /** @description In the log, to be applied; `Location` of a single event is its status */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentEvents"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assign: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes tries of one request one event a student; needs the same `time` in each */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentRequest"];
            };
        };
        responses: {
            /** @description In the log, to be applied; `Location` of a single event is its status */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentEvents"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addMembers: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes tries of one request one event a student; needs the same `time` in each */
                "Idempotency-Key"?: string;
            };
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembersRequest"];
            };
        };
        responses: {
            /** @description In the log, to be applied; `Location` of a single event is its status */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentEvents"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                cohort: string;
                student_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the log, to be applied; `Location` of a single event is its status */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentEvents"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eventStatus: {
        parameters: {
            query?: {
                partition?: number;
                offset?: string;
            };
            header?: never;
            path: {
                event_id: string;
                id: string;
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCohorts: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name; `next_cursor` goes on after them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortsResponse"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCohortStudents: {
        parameters: {
            query?: {
                q?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By id; `next_cursor` goes on after them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortStudentsResponse"];
                    "text/csv; charset=utf-8; header=present": string;
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cohortHeatmap: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Topics by name, students by id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeatmapResponse"];
                    "text/csv; charset=utf-8; header=present": string;
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analyseCohort: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CohortRequest"];
            };
        };
        responses: {
            /** @description The numbers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CohortResponse"];
                    "text/csv; charset=utf-8; header=present": string;
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareWithCohort: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompareRequest"];
            };
        };
        responses: {
            /** @description The comparison */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompareResponse"];
                    "text/csv; charset=utf-8; header=present": string;
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description It changed meanwhile */
            409: {
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignCohort: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes tries of one request one event a student; needs the same `time` in each */
                "Idempotency-Key"?: string;
            };
            path: {
                cohort: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentRequest"];
            };
        };
        responses: {
            /** @description In the log, to be applied; `Location` of a single event is its status */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentEvents"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    analyseItems: {
        parameters: {
            query?: {
                topic?: string;
                finding?: "too_few_answers" | "too_alike" | "misleads" | "tells_apart" | "unsure";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By topic and item; `next_cursor` goes on after them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemsResponse"];
                    "text/csv; charset=utf-8; header=present": string;
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    predictTrajectory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrajectoryRequest"];
            };
        };
        responses: {
            /** @description Forecast and history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrajectoryResponse"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recommendAdaptively: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdaptiveRequest"];
            };
        };
        responses: {
            /** @description Recommendations, and reviews that are due */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdaptiveResponse"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
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
            /** @description Topics, the next step first, with the reason for each, and recommendations */
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["StreamTicketRequest"];
            };
        };
        responses: {
            /** @description The ticket */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StreamTicket"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    stream: {
        parameters: {
            query?: {
                student_id?: string;
                last_event_id?: string;
                ticket?: string;
            };
            header?: {
                /** @description The id of the last event that was received */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events, until one side leaves */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mcpListen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description The method is not allowed here */
            405: {
                headers: {
                    /** @description The methods that are */
                    Allow: string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mcp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The revision that was agreed upon */
                "MCP-Protocol-Version"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["McpMessage"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["McpReply"];
                };
            };
            /** @description A notification, which has no answer */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["McpReply"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A valid bearer token is needed */
            401: {
                headers: {
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description No method of the protocol */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["McpReply"];
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mcpEnd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description The method is not allowed here */
            405: {
                headers: {
                    /** @description The methods that are */
                    Allow: string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readInbox: {
        parameters: {
            query?: {
                student_id?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first; `next_cursor` goes on after them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxResponse"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    markNotificationRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is noted; `unread` is how many are left */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxReadResponse"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showPreferences: {
        parameters: {
            query?: {
                student_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What holds now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesResponse"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Preferences"];
            };
        };
        responses: {
            /** @description What holds now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferencesResponse"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description It changed meanwhile */
            409: {
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailConfirmRequest"];
            };
        };
        responses: {
            /** @description E-mail goes there from now on */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showVapidKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The `applicationServerKey`, base64url */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VapidKeyResponse"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSubscriptions: {
        parameters: {
            query?: {
                student_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionsResponse"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    subscribe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionRequest"];
            };
        };
        responses: {
            /** @description It is told from now on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemovedResponse"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhooksResponse"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookRequest"];
            };
        };
        responses: {
            /** @description With its secret, which is told this once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookCreated"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description It changed meanwhile */
            409: {
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With its secret, which is told this once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookCreated"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemovedResponse"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportStudent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document, to be saved as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportResponse"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseStudent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It stands in the log */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureAccepted"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    erasureStatus: {
        parameters: {
            query?: {
                event_id?: string;
            };
            header?: never;
            path: {
                id: string;
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
                    "application/json": components["schemas"]["ErasureStatus"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeadLetters: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                reason?: "schema" | "business-rule" | "processing" | "delivery";
                source_topic?: string;
                student_id?: string;
                state?: "open" | "closed" | "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterPage"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that is known about it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterDetail"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReplayRequest"];
            };
        };
        responses: {
            /** @description It was sent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterReviewed"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description It changed meanwhile */
            409: {
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    discardDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardRequest"];
            };
        };
        responses: {
            /** @description It is closed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterReviewed"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description It changed meanwhile */
            409: {
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rebuild: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RebuildRequest"];
            };
        };
        responses: {
            /** @description It has begun */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationAccepted"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description It changed meanwhile */
            409: {
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showRebuild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description So far */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginAnew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["BeginAnewRequest"];
            };
        };
        responses: {
            /** @description What became of each partition */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BegunAnew"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description It changed meanwhile */
            409: {
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pipelineStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where each partition stands, and how many records wait */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineStatus"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    flow: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The flow as of now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flow"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    servicesStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each service; `away` where none answered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicesStatus"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    modelCard: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The models */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelCard"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auditTrail: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                kind?: "request" | "decision" | "unreadable";
                outcome?: "admitted" | "unauthorized" | "forbidden" | "rate-limited" | "invalid";
                who?: string;
                whose?: string;
                from?: string;
                to?: string;
                student_id?: string;
                subject?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrailPage"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyAuditTrail: {
        parameters: {
            query?: {
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a part of the trail came to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationPage"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
            /** @description Too many requests */
            429: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyAuditTrailBeside: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerificationQuestion"];
            };
        };
        responses: {
            /** @description What a part of the trail came to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationPage"];
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
                    /** @description Bearer */
                    "WWW-Authenticate": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
                    /** @description What is left, and in how many seconds all of it is back */
                    RateLimit: string;
                    /** @description How much is admitted in how many seconds */
                    "RateLimit-Policy": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something that is needed is away; try again */
            503: {
                headers: {
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
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
                    /** @description Seconds after which it makes sense to try again */
                    "Retry-After": string;
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
            query?: {
                verbose?: "" | "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description It is not, or it is stopping */
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
    console: {
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
            /** @description As `If-None-Match` knows it */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    push: {
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
