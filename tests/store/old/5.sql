-- A database as aql 0.1's fifth schema made it: one call with a line in every view. Never edited.
PRAGMA application_id = 1634823217;
PRAGMA user_version = 5;
BEGIN TRANSACTION;
CREATE TABLE "actions" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "finding" INTEGER NOT NULL REFERENCES "findings"("id") ON DELETE CASCADE,
   "place" INTEGER NOT NULL,
   "action" TEXT NOT NULL,
   "on" TEXT,
   "phrase" TEXT NOT NULL,
   "owner" TEXT
) STRICT;
INSERT INTO "actions" VALUES(1,1,6,'pilot','2026-03-23','from Monday','buyer');
CREATE TABLE "alternatives" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "finding" INTEGER NOT NULL REFERENCES "findings"("id") ON DELETE CASCADE,
   "place" INTEGER NOT NULL,
   "name" TEXT NOT NULL,
   "name_said" TEXT NOT NULL,
   "stance" TEXT NOT NULL,
   "is_named" INTEGER NOT NULL
) STRICT;
INSERT INTO "alternatives" VALUES(1,1,4,'gong','Gong','incumbent',1);
CREATE TABLE "analyses" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "call" TEXT NOT NULL REFERENCES "calls"("id") ON DELETE CASCADE,
   "transcript" INTEGER NOT NULL REFERENCES "transcripts"("id") ON DELETE CASCADE,
   "rubric" TEXT NOT NULL,
   "profile" TEXT,
   "extractor" TEXT NOT NULL,
   "facts" TEXT NOT NULL,
   "said" TEXT NOT NULL,
   "verdict" TEXT,
   "reasons" TEXT,
   "missing" TEXT,
   "missing_criteria" TEXT,
   "held" TEXT,
   "held_codes" TEXT,
   "requests" INTEGER NOT NULL,
   "tokens_in" INTEGER NOT NULL,
   "tokens_cached" INTEGER NOT NULL,
   "tokens_out" INTEGER NOT NULL,
   "retries" INTEGER NOT NULL,
   "seconds" REAL NOT NULL,
   "cost_usd" REAL,
   "analyzed_at" TEXT NOT NULL,
   "grounding" TEXT NOT NULL,
   "judging" TEXT NOT NULL,
   "latest" INTEGER NOT NULL,
   "is_stale" INTEGER NOT NULL
) STRICT;
INSERT INTO "analyses" VALUES('cf03ff5d13bf0eae','e6dc7e83e255a84e',1,'b8bdf810c19538f5',NULL,'9324ed3a15517942','{"id":"e6dc7e83e255a84e","words":"e0a1d86e44f5ee52","file":"calls/d01.vtt","held_on":"2026-03-10","account":"Brightwell","title":null,"source":null,"campaign":null,"segment":null,"stage":null,"deal":null,"recording_url":null}','{"claims":[],"remarks":[],"voices":[],"usage":{"requests":0,"tokens_in":0,"tokens_cached":0,"tokens_out":0,"retries":0,"seconds":0.0,"cost_usd":null}}','nurture','["no rule before it holds: insufficient, disqualified and qualified"]','[{"criterion":"timing","test":"all_confirmed","why":"absent; it must be confirmed"},{"criterion":"next_step","test":"all_confirmed","why":"absent; it must be confirmed"},{"criterion":"fit","test":"at_least_partial","why":"absent; it must be at least partial"},{"criterion":"stakeholders","test":"any_confirmed","why":"absent; this or budget must be confirmed"},{"criterion":"budget","test":"any_confirmed","why":"absent; this or stakeholders must be confirmed"}]','timing,next_step,fit,stakeholders,budget','[]',NULL,0,0,0,0,0,0.0,NULL,'2026-03-11T09:30:00+00:00','1','1',1,0);
CREATE TABLE "calls" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "words" TEXT NOT NULL,
   "file" TEXT NOT NULL,
   "held_on" TEXT,
   "account" TEXT,
   "account_key" TEXT,
   "title" TEXT,
   "source" TEXT,
   "campaign" TEXT,
   "segment" TEXT,
   "stage" TEXT,
   "deal" TEXT,
   "recording_url" TEXT,
   "transcript" INTEGER,
   "analysis" TEXT,
   "standing" TEXT,
   "stands_by" TEXT,
   "missing" TEXT,
   "missing_criteria" TEXT,
   "held" TEXT,
   "held_codes" TEXT,
   "decision" TEXT,
   "has_changed" INTEGER
) STRICT;
INSERT INTO "calls" VALUES('e6dc7e83e255a84e','e0a1d86e44f5ee52','calls/d01.vtt','2026-03-10','Brightwell','brightwell',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'cf03ff5d13bf0eae','nurture','rule','[{"criterion":"timing","test":"all_confirmed","why":"absent; it must be confirmed"},{"criterion":"next_step","test":"all_confirmed","why":"absent; it must be confirmed"},{"criterion":"fit","test":"at_least_partial","why":"absent; it must be at least partial"},{"criterion":"stakeholders","test":"any_confirmed","why":"absent; this or budget must be confirmed"},{"criterion":"budget","test":"any_confirmed","why":"absent; this or stakeholders must be confirmed"}]','timing,next_step,fit,stakeholders,budget','[]',NULL,NULL,0);
CREATE TABLE "completions" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "asked" TEXT NOT NULL,
   "words" TEXT NOT NULL,
   "text" TEXT NOT NULL,
   "finish" TEXT NOT NULL,
   "model" TEXT NOT NULL,
   "requests" INTEGER NOT NULL,
   "tokens_in" INTEGER NOT NULL,
   "tokens_cached" INTEGER NOT NULL,
   "tokens_out" INTEGER NOT NULL,
   "retries" INTEGER NOT NULL,
   "seconds" REAL NOT NULL,
   "cost_usd" REAL
) STRICT;
CREATE TABLE "corrections" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "call" TEXT NOT NULL REFERENCES "calls"("id") ON DELETE CASCADE,
   "cut" INTEGER NOT NULL REFERENCES "cuts"("id") ON DELETE CASCADE,
   "label" TEXT,
   "first" INTEGER,
   "last" INTEGER,
   "voice" TEXT,
   "side" TEXT,
   "by" TEXT NOT NULL,
   "at" TEXT NOT NULL
) STRICT;
CREATE TABLE "cuts" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "call" TEXT NOT NULL REFERENCES "calls"("id") ON DELETE CASCADE,
   "digest" TEXT NOT NULL
) STRICT;
INSERT INTO "cuts" VALUES(1,'e6dc7e83e255a84e','d1541327cca2d778');
CREATE TABLE "evidence" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "analysis" TEXT NOT NULL REFERENCES "analyses"("id") ON DELETE CASCADE,
   "finding" INTEGER REFERENCES "findings"("id") ON DELETE CASCADE,
   "remark" INTEGER REFERENCES "remarks"("id") ON DELETE CASCADE,
   "place" INTEGER NOT NULL,
   "role" TEXT NOT NULL,
   "quote" TEXT NOT NULL,
   "turn" INTEGER NOT NULL,
   "starts" INTEGER NOT NULL,
   "ends" INTEGER NOT NULL,
   "sentence" TEXT NOT NULL,
   "sentence_turn" INTEGER NOT NULL,
   "sentence_starts" INTEGER NOT NULL,
   "sentence_ends" INTEGER NOT NULL,
   "speaker" TEXT NOT NULL,
   "side" TEXT NOT NULL,
   "start_s" REAL
) STRICT;
INSERT INTO "evidence" VALUES(1,'cf03ff5d13bf0eae',1,NULL,0,'supports','we lose a day a week',0,0,20,'we lose a day a week',0,0,20,'Dana','buyer',0.0);
INSERT INTO "evidence" VALUES(2,'cf03ff5d13bf0eae',NULL,1,0,'supports','we lose a day a week',0,0,20,'we lose a day a week',0,0,20,'Dana','buyer',0.0);
CREATE TABLE "extractors" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "name" TEXT NOT NULL,
   "version" TEXT NOT NULL,
   "host" TEXT NOT NULL,
   "prompt" TEXT NOT NULL,
   "schema" TEXT NOT NULL
) STRICT;
INSERT INTO "extractors" VALUES('9324ed3a15517942','embedded','1','','','');
CREATE TABLE "failures" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "about" TEXT NOT NULL,
   "call" TEXT REFERENCES "calls"("id") ON DELETE CASCADE,
   "file" TEXT NOT NULL,
   "rubric" TEXT NOT NULL,
   "extractor" TEXT NOT NULL,
   "reason" TEXT NOT NULL,
   "what" TEXT NOT NULL,
   "hint" TEXT NOT NULL,
   "at" TEXT NOT NULL
) STRICT;
INSERT INTO "failures" VALUES(1,'notes.pdf',NULL,'notes.pdf','small','embedded','pdf','this is a PDF','export it as VTT','2026-03-12T00:00:00+00:00');
CREATE TABLE "files" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "call" TEXT NOT NULL REFERENCES "calls"("id") ON DELETE CASCADE,
   "file" TEXT NOT NULL
) STRICT;
INSERT INTO "files" VALUES(1,'e6dc7e83e255a84e','calls/d01.vtt');
CREATE TABLE "findings" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "analysis" TEXT NOT NULL REFERENCES "analyses"("id") ON DELETE CASCADE,
   "place" INTEGER NOT NULL,
   "criterion" TEXT NOT NULL,
   "status" TEXT NOT NULL,
   "claimed" TEXT NOT NULL,
   "gloss" TEXT NOT NULL,
   "is_contested" INTEGER NOT NULL,
   "changes" TEXT NOT NULL,
   "change_codes" TEXT,
   "asked" TEXT,
   "asked_turn" INTEGER,
   "asked_s" REAL,
   "asked_answered" INTEGER,
   "decision" TEXT,
   "missing_test" TEXT,
   "missing_why" TEXT
) STRICT;
INSERT INTO "findings" VALUES(1,'cf03ff5d13bf0eae',0,'pain','confirmed','confirmed','',1,'[{"code":"hedged","why":"the buyer hedges"}]','hedged','What is it costing you?',0,0.0,1,'accept',NULL,NULL);
INSERT INTO "findings" VALUES(2,'cf03ff5d13bf0eae',1,'budget','absent','absent','',0,'[]',NULL,NULL,NULL,NULL,NULL,NULL,'any_confirmed','absent; this or stakeholders must be confirmed');
CREATE TABLE "moneys" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "finding" INTEGER NOT NULL REFERENCES "findings"("id") ON DELETE CASCADE,
   "place" INTEGER NOT NULL,
   "phrase" TEXT NOT NULL,
   "amount" TEXT NOT NULL,
   "kind" TEXT NOT NULL,
   "currency" TEXT,
   "upper" TEXT,
   "per" TEXT,
   "currency_from" TEXT NOT NULL,
   "scale_from" TEXT NOT NULL,
   "minor" INTEGER,
   "minor_upper" INTEGER
) STRICT;
INSERT INTO "moneys" VALUES(1,1,1,'forty to fifty K','40000','range','EUR','50000',NULL,'said','said',4000000,5000000);
INSERT INTO "moneys" VALUES(2,1,2,'three million yen','3000000','ceiling','JPY',NULL,NULL,'said','said',3000000,NULL);
CREATE TABLE "numbers" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "finding" INTEGER NOT NULL REFERENCES "findings"("id") ON DELETE CASCADE,
   "place" INTEGER NOT NULL,
   "phrase" TEXT NOT NULL
) STRICT;
INSERT INTO "numbers" VALUES(1,1,5,'40 per cent');
CREATE TABLE "people" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "finding" INTEGER NOT NULL REFERENCES "findings"("id") ON DELETE CASCADE,
   "place" INTEGER NOT NULL,
   "role" TEXT NOT NULL,
   "name" TEXT,
   "name_said" TEXT,
   "title" TEXT,
   "in_room" INTEGER NOT NULL
) STRICT;
INSERT INTO "people" VALUES(1,1,3,'economic_buyer','Ann Lee','Anne Lee','CFO',0);
CREATE TABLE "profiles" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "name" TEXT NOT NULL,
   "hash" TEXT NOT NULL,
   "body" TEXT NOT NULL
) STRICT;
CREATE TABLE "rejections" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "analysis" TEXT NOT NULL REFERENCES "analyses"("id") ON DELETE CASCADE,
   "place" INTEGER NOT NULL,
   "criterion" TEXT NOT NULL,
   "quote" TEXT NOT NULL,
   "turn" INTEGER,
   "reason" TEXT NOT NULL,
   "why" TEXT NOT NULL
) STRICT;
INSERT INTO "rejections" VALUES(1,'cf03ff5d13bf0eae',0,'budget','we have a million',3,'not_found','nobody said it');
CREATE TABLE "remarks" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "analysis" TEXT NOT NULL REFERENCES "analyses"("id") ON DELETE CASCADE,
   "place" INTEGER NOT NULL,
   "kind" TEXT NOT NULL,
   "gloss" TEXT NOT NULL,
   "is_answered" INTEGER NOT NULL
) STRICT;
INSERT INTO "remarks" VALUES(1,'cf03ff5d13bf0eae',0,'objection','too dear',1);
CREATE TABLE "reviews" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "call" TEXT NOT NULL REFERENCES "calls"("id") ON DELETE CASCADE,
   "about" TEXT NOT NULL,
   "decision" TEXT NOT NULL,
   "saw" TEXT NOT NULL,
   "reviewer" TEXT NOT NULL,
   "at" TEXT NOT NULL,
   "turn" INTEGER,
   "starts" INTEGER,
   "ends" INTEGER,
   "quote" TEXT NOT NULL,
   "code" TEXT,
   "note" TEXT NOT NULL,
   "instead" TEXT
) STRICT;
INSERT INTO "reviews" VALUES(1,'e6dc7e83e255a84e','pain','accept','confirmed','Kim','2026-03-12T00:00:00+00:00',0,0,20,'How is it going?',NULL,'',NULL);
CREATE TABLE "rubrics" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "name" TEXT NOT NULL,
   "version" TEXT NOT NULL,
   "hash" TEXT NOT NULL,
   "body" TEXT NOT NULL
) STRICT;
INSERT INTO "rubrics" VALUES('b8bdf810c19538f5','small','1','00000000','{"name":"small","version":"1","title":"Small","criteria":[{"name":"fit","title":"Fit","question":"What of fit?","confirmed":"It is so.","partial":"It may be.","negative":"It is not.","values":[],"examples":[],"ask_next":"","half_life_days":null,"nurture":""},{"name":"pain","title":"Pain","question":"What of pain?","confirmed":"It is so.","partial":"It may be.","negative":"It is not.","values":[],"examples":[],"ask_next":"","half_life_days":null,"nurture":""},{"name":"timing","title":"Timing","question":"What of timing?","confirmed":"It is so.","partial":"It may be.","negative":"It is not.","values":[],"examples":[],"ask_next":"","half_life_days":null,"nurture":""},{"name":"stakeholders","title":"Stakeholders","question":"What of stakeholders?","confirmed":"It is so.","partial":"It may be.","negative":"It is not.","values":[],"examples":[],"ask_next":"","half_life_days":null,"nurture":""},{"name":"budget","title":"Budget","question":"What of budget?","confirmed":"It is so.","partial":"It may be.","negative":"It is not.","values":[],"examples":[],"ask_next":"","half_life_days":null,"nurture":""},{"name":"competition","title":"Competition","question":"What of competition?","confirmed":"It is so.","partial":"It may be.","negative":"It is not.","values":[],"examples":[],"ask_next":"","half_life_days":null,"nurture":""},{"name":"next_step","title":"Next_Step","question":"What of next_step?","confirmed":"It is so.","partial":"It may be.","negative":"It is not.","values":[],"examples":[],"ask_next":"","half_life_days":null,"nurture":""}],"verdicts":[{"kind":"insufficient","terms":[{"test":"all_absent","criteria":["pain","timing","stakeholders","budget","next_step"]},{"test":"none_negative","criteria":["fit","competition"]}]},{"kind":"disqualified","terms":[{"test":"any_negative","criteria":["fit","pain","competition","next_step"]}]},{"kind":"qualified","terms":[{"test":"all_confirmed","criteria":["pain","timing","next_step"]},{"test":"at_least_partial","criteria":["fit"]},{"test":"any_confirmed","criteria":["stakeholders","budget"]},{"test":"none_negative","criteria":["timing","stakeholders","budget"]}]},{"kind":"nurture","terms":[]}],"hash":"00000000","about":"","owners":[],"signed_off":"","changes":[],"points":[]}');
CREATE TABLE "settings" (
   "name" TEXT PRIMARY KEY NOT NULL,
   "value" TEXT NOT NULL
) STRICT;
INSERT INTO "settings" VALUES('rubric','small');
INSERT INTO "settings" VALUES('extractor','embedded');
CREATE TABLE "speakers" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "transcript" INTEGER NOT NULL REFERENCES "transcripts"("id") ON DELETE CASCADE,
   "place" INTEGER NOT NULL,
   "name" TEXT NOT NULL,
   "side" TEXT NOT NULL,
   "side_from" TEXT NOT NULL,
   "why" TEXT NOT NULL,
   "doubt" TEXT NOT NULL,
   "title" TEXT,
   "email" TEXT,
   "org" TEXT
) STRICT;
INSERT INTO "speakers" VALUES(1,1,0,'Rep','seller','person','','',NULL,NULL,NULL);
INSERT INTO "speakers" VALUES(2,1,1,'Dana','buyer','person','','',NULL,NULL,NULL);
CREATE TABLE "texts" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "finding" INTEGER NOT NULL REFERENCES "findings"("id") ON DELETE CASCADE,
   "place" INTEGER NOT NULL,
   "text" TEXT NOT NULL
) STRICT;
INSERT INTO "texts" VALUES(1,1,7,'no way to tell');
CREATE TABLE "transcripts" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "call" TEXT NOT NULL REFERENCES "calls"("id") ON DELETE CASCADE,
   "digest" TEXT NOT NULL,
   "cut" INTEGER NOT NULL REFERENCES "cuts"("id") ON DELETE CASCADE,
   "words" TEXT NOT NULL,
   "source" TEXT NOT NULL,
   "format" TEXT NOT NULL,
   "title" TEXT,
   "held_on" TEXT,
   "held_on_from" TEXT NOT NULL,
   "language" TEXT NOT NULL,
   "notes" TEXT NOT NULL,
   "spoken" TEXT NOT NULL
) STRICT;
INSERT INTO "transcripts" VALUES(1,'e6dc7e83e255a84e','1d173c89f05701ac',1,'e0a1d86e44f5ee52','call.vtt','zoom vtt',NULL,'2026-03-10','flag','en','[]','[0,1,0]');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_master(type,name,tbl_name,rootpage,sql)VALUES('table','turn_index','turn_index',0,'CREATE VIRTUAL TABLE turn_index USING fts5(words, content=''turn_words'', content_rowid=''id'', tokenize=''unicode61 remove_diacritics 2'')');
CREATE TABLE 'turn_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO "turn_index_config" VALUES('version',4);
CREATE TABLE 'turn_index_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO "turn_index_data" VALUES(1,X'0310');
INSERT INTO "turn_index_data" VALUES(10,X'000000000101010001010101');
INSERT INTO "turn_index_data" VALUES(137438953473,X'0000007C02306102040404010563616C6C730302050103643031030206020261790202050103666F720302040105676F696E670102050103686F770102020102697301020302017401020401046C6F736502020301057468616E6B0302020103767474030207010277650202020302656B0202070103796F7503020304070A0807080A080706090A080707');
CREATE TABLE 'turn_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO "turn_index_docsize" VALUES(1,X'04');
INSERT INTO "turn_index_docsize" VALUES(2,X'06');
INSERT INTO "turn_index_docsize" VALUES(3,X'06');
CREATE TABLE 'turn_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO "turn_index_idx" VALUES(1,X'',2);
CREATE TABLE "turns" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "cut" INTEGER NOT NULL REFERENCES "cuts"("id") ON DELETE CASCADE,
   "place" INTEGER NOT NULL,
   "label" TEXT NOT NULL,
   "speaker" TEXT NOT NULL,
   "side" TEXT NOT NULL,
   "text" TEXT NOT NULL,
   "spaced" TEXT,
   "start_s" REAL,
   "end_s" REAL,
   "starts" TEXT
) STRICT;
INSERT INTO "turns" VALUES(1,1,0,'Rep','Rep','seller','How is it going?',NULL,0.0,10.0,'[[0,0.0]]');
INSERT INTO "turns" VALUES(2,1,1,'Dana','Dana','buyer','we lose a day a week',NULL,10.0,20.0,'[[0,10.0]]');
INSERT INTO "turns" VALUES(3,1,2,'Rep','Rep','seller','thank you for calls/d01.vtt',NULL,20.0,30.0,'[[0,20.0]]');
CREATE TABLE "windows" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "finding" INTEGER NOT NULL REFERENCES "findings"("id") ON DELETE CASCADE,
   "place" INTEGER NOT NULL,
   "phrase" TEXT NOT NULL,
   "kind" TEXT NOT NULL,
   "start" TEXT,
   "end" TEXT,
   "year_from" TEXT NOT NULL
) STRICT;
INSERT INTO "windows" VALUES(1,1,0,'by the end of June','deadline','2026-03-10','2026-06-30','call_date');
CREATE INDEX "idx_calls_words"
    ON "calls" ("words");
CREATE INDEX "idx_calls_account_key"
    ON "calls" ("account_key");
CREATE INDEX "idx_calls_held_on"
    ON "calls" ("held_on");
CREATE INDEX "idx_calls_standing"
    ON "calls" ("standing");
CREATE UNIQUE INDEX "idx_files_call_file"
    ON "files" ("call", "file");
CREATE INDEX "idx_files_file"
    ON "files" ("file");
CREATE UNIQUE INDEX "idx_cuts_call_digest"
    ON "cuts" ("call", "digest");
CREATE UNIQUE INDEX "idx_turns_cut_place"
    ON "turns" ("cut", "place");
CREATE UNIQUE INDEX "idx_transcripts_call_digest"
    ON "transcripts" ("call", "digest");
CREATE INDEX "idx_transcripts_cut"
    ON "transcripts" ("cut");
CREATE UNIQUE INDEX "idx_speakers_transcript_place"
    ON "speakers" ("transcript", "place");
CREATE VIEW "turn_words" AS SELECT u.id, coalesce(u.spaced, u.text) AS words FROM turns u JOIN transcripts t ON t.cut = u.cut JOIN calls c ON c.id = t.call AND c.transcript = t.id;
CREATE INDEX "idx_analyses_call"
    ON "analyses" ("call");
CREATE INDEX "idx_analyses_transcript"
    ON "analyses" ("transcript");
CREATE INDEX "idx_analyses_latest"
    ON "analyses" ("latest");
CREATE INDEX "idx_analyses_analyzed_at"
    ON "analyses" ("analyzed_at");
CREATE UNIQUE INDEX "idx_findings_analysis_place"
    ON "findings" ("analysis", "place");
CREATE UNIQUE INDEX "idx_remarks_analysis_place"
    ON "remarks" ("analysis", "place");
CREATE INDEX "idx_evidence_analysis"
    ON "evidence" ("analysis");
CREATE INDEX "idx_evidence_finding"
    ON "evidence" ("finding");
CREATE INDEX "idx_evidence_remark"
    ON "evidence" ("remark");
CREATE UNIQUE INDEX "idx_windows_finding_place"
    ON "windows" ("finding", "place");
CREATE UNIQUE INDEX "idx_moneys_finding_place"
    ON "moneys" ("finding", "place");
CREATE UNIQUE INDEX "idx_people_finding_place"
    ON "people" ("finding", "place");
CREATE UNIQUE INDEX "idx_alternatives_finding_place"
    ON "alternatives" ("finding", "place");
CREATE UNIQUE INDEX "idx_numbers_finding_place"
    ON "numbers" ("finding", "place");
CREATE UNIQUE INDEX "idx_actions_finding_place"
    ON "actions" ("finding", "place");
CREATE UNIQUE INDEX "idx_texts_finding_place"
    ON "texts" ("finding", "place");
CREATE UNIQUE INDEX "idx_rejections_analysis_place"
    ON "rejections" ("analysis", "place");
CREATE INDEX "idx_reviews_call"
    ON "reviews" ("call");
CREATE INDEX "idx_corrections_call"
    ON "corrections" ("call");
CREATE INDEX "idx_corrections_cut"
    ON "corrections" ("cut");
CREATE INDEX "idx_completions_words"
    ON "completions" ("words");
CREATE UNIQUE INDEX "idx_failures_about_rubric_extractor"
    ON "failures" ("about", "rubric", "extractor");
CREATE INDEX "idx_failures_call"
    ON "failures" ("call");
CREATE VIEW "v_verdicts" AS SELECT c.id AS call, c.file AS file, c.account AS account, c.held_on AS held_on, c.title AS title, a.verdict AS verdict, c.standing AS standing, c.stands_by AS stands_by, c.decision AS decision, c.has_changed AS has_changed, c.held_codes NOT NULL AS is_held, c.held_codes AS held, c.missing_criteria AS missing, a.is_stale AS is_stale, r.name AS rubric, r.version AS rubric_version, e.name AS extractor, a.id AS record, a.analyzed_at AS analyzed_at, c.source AS source, c.campaign AS campaign, c.segment AS segment, c.stage AS stage, c.deal AS deal FROM analyses a JOIN calls c ON c.id = a.call JOIN rubrics r ON r.id = a.rubric JOIN extractors e ON e.id = a.extractor AND c.analysis = a.id;
CREATE VIEW "v_analyses" AS SELECT c.id AS call, c.file AS file, c.account AS account, c.held_on AS held_on, a.verdict AS verdict, a.held_codes AS held, a.missing_criteria AS missing, c.analysis IS a.id AS is_current, r.name AS rubric, r.version AS rubric_version, e.name AS extractor, a.id AS record, a.analyzed_at AS analyzed_at, e.version AS extractor_version, e.host AS host, e.prompt AS prompt, e.schema AS schema, (SELECT name FROM profiles WHERE id = a.profile) AS profile, a.grounding AS grounding, a.judging AS judging FROM analyses a JOIN calls c ON c.id = a.call JOIN rubrics r ON r.id = a.rubric JOIN extractors e ON e.id = a.extractor;
CREATE VIEW "v_findings" AS SELECT c.id AS call, c.file AS file, c.account AS account, c.held_on AS held_on, f.criterion AS criterion, f.status AS status, iif(f.decision IS 'reject', 'absent', f.status) AS standing, f.decision AS decision, f.claimed AS claimed, f.change_codes AS changes, f.is_contested AS is_contested, f.asked AS asked, f.asked_s AS asked_s, f.asked_answered AS asked_answered, f.gloss AS gloss FROM calls c JOIN findings f ON f.analysis = c.analysis;
CREATE VIEW "v_evidence" AS SELECT c.id AS call, c.file AS file, c.account AS account, c.held_on AS held_on, f.criterion AS criterion, f.status AS status, k.kind AS remark, p.role AS role, p.quote AS quote, p.speaker AS speaker, p.side AS side, p.turn AS turn, p.start_s AS start_s, p.sentence AS sentence FROM calls c JOIN evidence p ON p.analysis = c.analysis LEFT JOIN findings f ON f.id = p.finding LEFT JOIN remarks k ON k.id = p.remark WHERE f.decision IS NOT 'reject';
CREATE VIEW "v_missing" AS SELECT c.id AS call, c.file AS file, c.account AS account, c.held_on AS held_on, f.criterion AS criterion, f.status AS status, f.missing_test AS test, f.missing_why AS why, f.asked AS asked, f.asked_s AS asked_s, f.asked_answered AS asked_answered FROM calls c JOIN findings f ON f.analysis = c.analysis AND f.missing_test NOT NULL;
CREATE VIEW "v_people" AS SELECT c.id AS call, c.file AS file, c.account AS account, c.held_on AS held_on, f.criterion AS criterion, f.status AS status, m.name AS name, m.name_said AS name_said, m.title AS title, m.role AS role, m.in_room AS in_room FROM calls c JOIN findings f ON f.analysis = c.analysis AND f.decision IS NOT 'reject' JOIN people m ON m.finding = f.id;
CREATE VIEW "v_windows" AS SELECT c.id AS call, c.file AS file, c.account AS account, c.held_on AS held_on, f.criterion AS criterion, f.status AS status, m.phrase AS phrase, m.kind AS kind, m.start AS starts_on, m."end" AS ends_on, m.year_from AS year_from FROM calls c JOIN findings f ON f.analysis = c.analysis AND f.decision IS NOT 'reject' JOIN windows m ON m.finding = f.id;
CREATE VIEW "v_budgets" AS SELECT c.id AS call, c.file AS file, c.account AS account, c.held_on AS held_on, f.criterion AS criterion, f.status AS status, m.phrase AS phrase, m.kind AS kind, m.minor AS amount_minor, m.minor_upper AS upper_minor, m.currency AS currency, m.per AS per, m.currency_from AS currency_from, m.scale_from AS scale_from FROM calls c JOIN findings f ON f.analysis = c.analysis AND f.decision IS NOT 'reject' JOIN moneys m ON m.finding = f.id;
CREATE VIEW "v_competitors" AS SELECT c.id AS call, c.file AS file, c.account AS account, c.held_on AS held_on, f.criterion AS criterion, f.status AS status, m.name AS name, m.name_said AS name_said, m.stance AS stance, m.is_named AS is_named FROM calls c JOIN findings f ON f.analysis = c.analysis AND f.decision IS NOT 'reject' JOIN alternatives m ON m.finding = f.id;
CREATE VIEW "v_objections" AS SELECT c.id AS call, c.file AS file, c.account AS account, c.held_on AS held_on, k.gloss AS objection, k.is_answered AS is_answered, p.quote AS quote, p.speaker AS speaker, p.side AS side, p.turn AS turn, p.start_s AS start_s FROM calls c JOIN remarks k ON k.analysis = c.analysis AND k.kind = 'objection' LEFT JOIN evidence p ON p.place = 0 AND p.remark = k.id;
CREATE VIEW "v_next_steps" AS SELECT c.id AS call, c.file AS file, c.account AS account, c.held_on AS held_on, f.criterion AS criterion, f.status AS status, m.action AS action, m."on" AS due_on, m.phrase AS phrase, m.owner AS owner, p.quote AS quote, p.speaker AS speaker, p.side AS side, p.turn AS turn, p.start_s AS start_s FROM calls c JOIN findings f ON f.analysis = c.analysis AND f.decision IS NOT 'reject' JOIN actions m ON m.finding = f.id LEFT JOIN evidence p ON p.place = 0 AND p.finding = f.id;
CREATE VIEW "v_rejections" AS SELECT c.id AS call, c.file AS file, c.account AS account, c.held_on AS held_on, j.criterion AS criterion, j.quote AS quote, j.turn AS turn, j.reason AS reason, j.why AS why FROM calls c JOIN rejections j ON j.analysis = c.analysis;
CREATE VIEW "v_reviews" AS SELECT c.id AS call, c.file AS file, c.account AS account, c.held_on AS held_on, v.about AS about, v.decision AS decision, v.saw AS saw, v.instead AS instead, v.code AS code, v.note AS note, v.reviewer AS reviewer, v.at AS reviewed_at, v.quote AS quote FROM reviews v JOIN calls c ON c.id = v.call;
CREATE VIEW "v_costs" AS SELECT c.id AS call, c.file AS file, c.account AS account, c.held_on AS held_on, r.name AS rubric, r.version AS rubric_version, e.name AS extractor, a.id AS record, a.analyzed_at AS analyzed_at, substr(a.analyzed_at, 1, 10) AS analyzed_on, a.requests AS requests, a.tokens_in AS tokens_in, a.tokens_cached AS tokens_cached, a.tokens_out AS tokens_out, a.retries AS retries, a.seconds AS seconds, a.cost_usd AS cost_usd FROM analyses a JOIN calls c ON c.id = a.call JOIN rubrics r ON r.id = a.rubric JOIN extractors e ON e.id = a.extractor;
CREATE VIEW "v_turns" AS SELECT c.id AS call, c.file AS file, c.account AS account, c.held_on AS held_on, t.place AS turn, t.label AS label, t.speaker AS speaker, t.side AS side, t.start_s AS start_s, t.text AS text FROM turns t JOIN transcripts s ON s.cut = t.cut JOIN calls c ON c.transcript = s.id;
CREATE VIEW "v_failures" AS SELECT x.call AS call, x.file AS file, x.rubric AS rubric, x.extractor AS extractor, x.reason AS reason, x.what AS what, x.hint AS hint, x.at AS failed_at FROM failures x LEFT JOIN calls c ON c.id = x.call;
PRAGMA writable_schema=OFF;
COMMIT;
