BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('de3fe4b3b91c');
CREATE TABLE alerts (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	chat_id BIGINT NOT NULL, 
	thread_id BIGINT DEFAULT '0' NOT NULL, 
	story_id INTEGER, 
	kind VARCHAR(8) NOT NULL, 
	subscription_id INTEGER, 
	label TEXT DEFAULT '' NOT NULL, 
	state VARCHAR(8) DEFAULT 'pending' NOT NULL, 
	priority SMALLINT NOT NULL, 
	silent BOOLEAN DEFAULT 0 NOT NULL, 
	length VARCHAR(10) DEFAULT 'short' NOT NULL, 
	due_at DATETIME NOT NULL, 
	expires_at DATETIME NOT NULL, 
	attempts INTEGER DEFAULT '0' NOT NULL, 
	uncertain BOOLEAN DEFAULT 0 NOT NULL, 
	reply_to BIGINT, 
	message_id BIGINT, 
	digest_id INTEGER, 
	digest_key TEXT, 
	held_for VARCHAR(8) DEFAULT '' NOT NULL, 
	matched JSON NOT NULL, 
	shown_outlets SMALLINT DEFAULT '0' NOT NULL, 
	edit_due_at DATETIME, 
	edited_at DATETIME, 
	error TEXT DEFAULT '' NOT NULL, 
	created_at DATETIME NOT NULL, 
	sent_at DATETIME, 
	lag_seconds FLOAT, 
	CONSTRAINT fk_alerts_chat_id FOREIGN KEY(chat_id) REFERENCES chats (id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_alerts_digest_id FOREIGN KEY(digest_id) REFERENCES alerts (id) ON DELETE SET NULL, 
	CONSTRAINT fk_alerts_story_id FOREIGN KEY(story_id) REFERENCES stories (id) ON DELETE CASCADE, 
	CONSTRAINT fk_alerts_subscription_id FOREIGN KEY(subscription_id) REFERENCES subscriptions (id) ON DELETE SET NULL, 
	CONSTRAINT uq_alerts_chat_id_thread_id_story_id_kind UNIQUE (chat_id, thread_id, story_id, kind)
);
INSERT INTO "alerts" VALUES(1,1001,0,5,'new',1,'Iran talks','sent',2,0,'short','2026-11-28 13:36:01.044485','2026-11-28 19:36:01.044485',1,0,NULL,19,NULL,NULL,'','[]',3,NULL,NULL,'','2026-11-28 13:36:01.044485','2026-11-28 13:36:04.108819',8.108819);
INSERT INTO "alerts" VALUES(2,1003,0,5,'new',6,'The Harbour Post','sent',2,0,'short','2026-11-28 13:36:01.044485','2026-11-28 19:36:01.044485',1,0,NULL,21,NULL,NULL,'','[]',3,NULL,NULL,'','2026-11-28 13:36:01.044485','2026-11-28 13:36:04.182834',8.182834);
INSERT INTO "alerts" VALUES(5,1001,0,7,'new',4,'Ukraine sanctions','sent',2,0,'short','2026-11-28 13:36:01.044485','2026-11-28 19:36:01.044485',1,0,NULL,24,NULL,NULL,'','[]',3,NULL,'2026-11-28 13:36:07.884183','','2026-11-28 13:36:01.044485','2026-11-28 13:36:04.391429',6.391429);
INSERT INTO "alerts" VALUES(6,1002,0,7,'new',3,'Ukraine sanctions','sent',2,0,'short','2026-11-28 13:36:01.044485','2026-11-28 19:36:01.044485',1,0,NULL,20,NULL,NULL,'','[]',3,NULL,'2026-11-28 13:36:07.957812','','2026-11-28 13:36:01.044485','2026-11-28 13:36:04.146743',6.146743);
INSERT INTO "alerts" VALUES(15,1002,0,15,'new',5,'Peru (earthquake OR quake)','sent',2,0,'short','2026-11-28 13:36:05.200978','2026-11-28 19:36:05.200978',1,0,NULL,32,NULL,NULL,'','[]',5,NULL,'2026-11-28 13:36:08.078684','','2026-11-28 13:36:05.200978','2026-11-28 13:36:05.882175',1.882175);
INSERT INTO "alerts" VALUES(17,1003,0,15,'new',6,'The Harbour Post','sent',1,0,'short','2026-11-28 13:36:06.696150','2026-11-28 19:36:06.696150',1,0,NULL,35,NULL,NULL,'','[]',5,NULL,NULL,'','2026-11-28 13:36:06.696150','2026-11-28 13:36:06.871307',2.871307);
INSERT INTO "alerts" VALUES(23,1002,0,26,'update',5,'Peru (earthquake OR quake)','sent',3,1,'short','2026-11-28 13:36:07.724615','2026-11-28 19:36:07.724615',1,0,32,41,NULL,NULL,'','[]',3,NULL,'2026-11-28 13:36:13.298453','','2026-11-28 13:36:07.724615','2026-11-28 13:36:07.846617',0.846617);
INSERT INTO "alerts" VALUES(33,1002,0,36,'update',5,'Peru (earthquake OR quake)','pending',3,1,'short','2026-11-28 13:36:10.096088','2999-01-01 00:00:00.000000',0,0,41,NULL,NULL,NULL,'','[]',0,NULL,'2026-11-28 13:36:13.400356','','2026-11-28 13:36:10.096088',NULL,NULL);
INSERT INTO "alerts" VALUES(34,1003,0,36,'new',6,'The Harbour Post','sent',2,0,'short','2026-11-28 13:36:10.600431','2026-11-28 19:36:10.600431',1,0,NULL,52,NULL,NULL,'','[]',2,NULL,NULL,'','2026-11-28 13:36:10.600431','2026-11-28 13:36:10.668202',1.668202);
CREATE TABLE chats (
	id BIGINT NOT NULL, 
	kind VARCHAR(10) NOT NULL, 
	title TEXT DEFAULT '' NOT NULL, 
	state VARCHAR(10) DEFAULT 'active' NOT NULL, 
	suspended_reason TEXT DEFAULT '' NOT NULL, 
	suspended_at DATETIME, 
	paused_until DATETIME, 
	language VARCHAR(8) DEFAULT 'en' NOT NULL, 
	language_chosen BOOLEAN DEFAULT 0 NOT NULL, 
	time_zone TEXT DEFAULT 'UTC' NOT NULL, 
	quiet_from SMALLINT, 
	quiet_to SMALLINT, 
	hourly_cap SMALLINT, 
	breaking_passes BOOLEAN DEFAULT 1 NOT NULL, 
	length VARCHAR(10) DEFAULT 'short' NOT NULL, 
	link_previews BOOLEAN DEFAULT 0 NOT NULL, 
	digest_at SMALLINT DEFAULT '480' NOT NULL, 
	digest_weekday SMALLINT DEFAULT '0' NOT NULL, 
	created_at DATETIME NOT NULL, 
	seen_at DATETIME NOT NULL, 
	CONSTRAINT pk_chats PRIMARY KEY (id)
);
INSERT INTO "chats" VALUES(1002,'private','Boris','active','',NULL,NULL,'en',0,'UTC',NULL,NULL,NULL,1,'short',0,480,0,'2026-11-28 13:35:58.962051','2026-11-28 13:35:59.184658');
INSERT INTO "chats" VALUES(1001,'private','Amira','active','',NULL,NULL,'en',0,'UTC',NULL,NULL,NULL,1,'short',0,480,0,'2026-11-28 13:35:58.979315','2026-11-28 13:35:59.120443');
INSERT INTO "chats" VALUES(1003,'private','Chiara','active','',NULL,NULL,'en',0,'UTC',NULL,NULL,NULL,1,'short',0,480,0,'2026-11-28 13:35:58.981592','2026-11-28 13:35:59.159707');
CREATE TABLE entries (
	id INTEGER NOT NULL, 
	feed_id INTEGER NOT NULL, 
	guid TEXT NOT NULL, 
	url TEXT NOT NULL, 
	title TEXT NOT NULL, 
	blurb TEXT DEFAULT '' NOT NULL, 
	text TEXT DEFAULT '' NOT NULL, 
	outlet TEXT NOT NULL, 
	language VARCHAR(8) DEFAULT '' NOT NULL, 
	published_at DATETIME, 
	seen_at DATETIME NOT NULL, 
	state VARCHAR(8) DEFAULT 'read' NOT NULL, 
	rings BOOLEAN DEFAULT 1 NOT NULL, 
	story_id INTEGER, 
	twin BIGINT, 
	CONSTRAINT pk_entries PRIMARY KEY (id), 
	CONSTRAINT fk_entries_feed_id FOREIGN KEY(feed_id) REFERENCES feeds (id) ON DELETE CASCADE, 
	CONSTRAINT fk_entries_story_id FOREIGN KEY(story_id) REFERENCES stories (id) ON DELETE SET NULL, 
	CONSTRAINT uq_entries_feed_id_guid UNIQUE (feed_id, guid), 
	CONSTRAINT uq_entries_feed_id_twin UNIQUE (feed_id, twin)
);
INSERT INTO "entries" VALUES(5,1,'meridian-iran-six-powers-resume-nuclear-talks-vienna','http://127.0.0.1:9/meridian/news/iran-six-powers-resume-nuclear-talks-vienna','Iran and world powers resume nuclear talks in Vienna','Negotiators from Iran and six world powers sat down together in Vienna on Thursday for the first time in four months.','VIENNA (Meridian Wire) - Iran and six world powers resumed talks on Tehran''s nuclear programme in Vienna on Thursday, ending a four-month break.
The delegations are to meet until Saturday, and diplomats said that inspections, not enrichment, would come first. Iran suspended the last round in Novembe','Meridian Wire','en','2026-11-28 13:35:56.000000','2026-11-28 13:35:59.326032','filed',1,5,4658130379523805037);
INSERT INTO "entries" VALUES(7,1,'meridian-eu-agrees-new-sanctions-on-russia-over-ukraine','http://127.0.0.1:9/meridian/news/eu-agrees-new-sanctions-on-russia-over-ukraine','EU agrees new sanctions on Russia over Ukraine war','Ambassadors of the 27 EU states approved a package that bans 96 more tankers and the resale of gas in European ports.','BRUSSELS (Meridian Wire) - European Union governments agreed on Thursday on a new package of sanctions against Russia over its war in Ukraine, aimed at ships, gas and banks.
The measures bar 96 more tankers from European ports and insurance, bringing the number of listed vessels to nearly 700. They ','Meridian Wire','en','2026-11-28 13:35:58.000000','2026-11-28 13:35:59.326032','filed',1,7,5549587981864587914);
INSERT INTO "entries" VALUES(9,2,'harbour-nuclear-talks-with-iran-resume-in-vienna','http://127.0.0.1:9/harbour/news/nuclear-talks-with-iran-resume-in-vienna','Nuclear talks with Iran resume in Vienna after four-month break','Iran and six powers are back at the table, with inspections at the top of the agenda […]','Vienna — Nuclear talks between Iran and six world powers have resumed in Vienna after a pause of four months.
The first session, on Thursday morning, lasted a little under two hours and dealt with the return of international inspectors. Officials on both sides said the harder question of enrichment ','The Harbour Post','en','2026-11-28 13:35:57.000000','2026-11-28 13:35:59.326368','filed',1,5,-2227975565315307727);
INSERT INTO "entries" VALUES(12,3,'tag:northgate.example,2026:iran-nuclear-talks-resume-vienna-inspections-first','http://127.0.0.1:9/northgate/news/iran-nuclear-talks-resume-vienna-inspections-first','Iran nuclear talks resume in Vienna with inspections first in line','After four months without a meeting, six powers and Iran begin with the question that is easiest to verify.','Delegations from Iran and six world powers returned to a Vienna hotel on Thursday to revive negotiations that broke down in November.
The chair of the talks, Clara Lindqvist, has proposed to settle the return of inspectors before anything else. Inspectors of the United Nations'' atomic agency were la','Northgate Tribune','en','2026-11-28 13:35:58.000000','2026-11-28 13:35:59.326462','filed',1,5,8642302128269445521);
INSERT INTO "entries" VALUES(20,1,'meridian-magnitude-7-2-earthquake-strikes-southern-peru','http://127.0.0.1:9/meridian/news/magnitude-7-2-earthquake-strikes-southern-peru','Magnitude 7.2 earthquake strikes southern Peru','','LIMA (Meridian Wire) - A magnitude 7.2 earthquake struck southern Peru early on Thursday and shook buildings from Arequipa to the Chilean border.
The quake hit at 4:48 a.m. local time at a depth of 34 kilometres, about 60 kilometres off the port of Camaná, Peru''s geophysical institute said. A tsunam','Meridian Wire','en','2026-11-28 13:36:04.000000','2026-11-28 13:36:04.841227','filed',1,15,7812623162898776948);
INSERT INTO "entries" VALUES(24,4,'http://127.0.0.1:9/ledger/news/eu-sanctions-russia-ukraine-96-tankers-gas','http://127.0.0.1:9/ledger/news/eu-sanctions-russia-ukraine-96-tankers-gas','EU agrees sanctions on Russia over Ukraine, hitting 96 tankers and gas','Shipping insurers and gas traders have until September to leave the trade.','BRUSSELS (CL) – The European Union has agreed to ban the transfer of Russian liquefied gas in its ports and to blacklist 96 more tankers over the war in Ukraine.
The sanctions, approved by the ambassadors of the 27 member states on Thursday, take effect in stages until September. Traders that hold l','Capital Ledger','en','2026-11-28 13:35:59.000000','2026-11-28 13:36:04.842131','filed',1,7,-2103308299317067125);
INSERT INTO "entries" VALUES(28,5,'lagune-european-union-new-sanctions-russia-war-ukraine','http://127.0.0.1:9/lagune/news/european-union-new-sanctions-russia-war-ukraine','European Union agrees new sanctions on Russia over war in Ukraine','Tankers, banks and liquefied gas are the targets of the bloc''s latest measures.','The European Union has agreed on a new round of sanctions against Russia, four years into the war in Ukraine.
Ambassadors in Brussels approved the list on Thursday after Slovakia gave up its resistance. It names 96 ships, 15 banks and more than 60 companies.
Several of the ships have carried fuel to','Radio Lagune','en','2026-11-28 13:36:00.000000','2026-11-28 13:36:04.842228','filed',1,7,4300169366553475090);
INSERT INTO "entries" VALUES(34,2,'harbour-earthquake-of-magnitude-7-2-in-southern-peru','http://127.0.0.1:9/harbour/news/earthquake-of-magnitude-7-2-in-southern-peru','Earthquake of magnitude 7.2 rocks southern Peru','Homes collapse & power fails after a quake off the coast - tsunami alert called off […]','Lima — A 7.2 magnitude earthquake has rocked southern Peru, destroying homes in villages along the coast.
It struck shortly before five in the morning and was felt as far away as La Paz in Bolivia. A tsunami alert was called off within the hour.
Fishing boats in Camaná were taken out to deep water i','The Harbour Post','en','2026-11-28 13:36:04.000000','2026-11-28 13:36:06.351745','filed',1,15,-2038539798162440529);
INSERT INTO "entries" VALUES(36,3,'tag:northgate.example,2026:earthquake-southern-peru-magnitude-7-2','http://127.0.0.1:9/northgate/news/earthquake-southern-peru-magnitude-7-2','Magnitude 7.2 earthquake hits southern Peru, tsunami warning lifted','Houses have collapsed in villages near the coast and the second city, Arequipa, is without power.','A strong earthquake shook southern Peru before dawn on Thursday, bringing down houses near the coast and leaving the city of Arequipa without power.
Seismologists put its magnitude at 7.2 and its centre 60 kilometres off Camaná. A warning of a tsunami was in force for less than an hour.
Hospitals in','Northgate Tribune','en','2026-11-28 13:36:04.000000','2026-11-28 13:36:06.351818','filed',1,15,-3608018803088493760);
INSERT INTO "entries" VALUES(39,4,'http://127.0.0.1:9/ledger/news/peru-earthquake-7-2-copper-mines-halted','http://127.0.0.1:9/ledger/news/peru-earthquake-7-2-copper-mines-halted','Earthquake of magnitude 7.2 hits southern Peru, copper mines halted','Three mines that produce 4% of the world''s copper have stopped work.','LIMA (CL) – Three large copper mines in southern Peru stopped work on Thursday after a magnitude 7.2 earthquake off the coast.
The mines, which together produce about 4% of the world''s copper, reported no injuries and no damage to dams. Inspections will take at least two days, the operators said.
Co','Capital Ledger','en','2026-11-28 13:36:04.000000','2026-11-28 13:36:06.351876','filed',1,15,1055468363631662643);
INSERT INTO "entries" VALUES(42,5,'lagune-powerful-7-2-earthquake-hits-southern-peru','http://127.0.0.1:9/lagune/news/powerful-7-2-earthquake-hits-southern-peru','Powerful earthquake of magnitude 7.2 hits southern Peru','A tsunami warning was issued and later lifted; there are reports of collapsed houses.','A powerful earthquake with a magnitude of 7.2 has hit southern Peru, cutting power to hundreds of thousands of people.
The centre lay under the sea off the region of Arequipa, according to the country''s geophysical institute. Coastal villages were told to move to higher ground until a tsunami warnin','Radio Lagune','en','2026-11-28 13:36:04.000000','2026-11-28 13:36:06.352254','filed',1,15,2857010574701667391);
INSERT INTO "entries" VALUES(49,1,'meridian-southern-peru-earthquake-kills-at-least-56','http://127.0.0.1:9/meridian/news/southern-peru-earthquake-kills-at-least-56','Earthquake in southern Peru: at least 56 killed','Most of the dead were found in adobe villages of the province of Caravelí; hundreds are missing.','AREQUIPA (Meridian Wire) - At least 56 people were killed when an earthquake of magnitude 7.2 destroyed villages in southern Peru on Thursday, civil defence officials said.
More than 400 others were injured and some 300 were missing by midday. Most of the dead were found in the province of Caravelí,','Meridian Wire','en','2026-11-28 13:36:07.000000','2026-11-28 13:36:07.324474','filed',1,26,-8636754492604941878);
INSERT INTO "entries" VALUES(65,3,'tag:northgate.example,2026:earthquake-kills-56-in-southern-peru','http://127.0.0.1:9/northgate/news/earthquake-kills-56-in-southern-peru','Earthquake kills at least 56 in southern Peru, hundreds missing','Soldiers dig with their hands in villages that no road reaches any more.','The earthquake that shook southern Peru on Thursday has killed at least 56 people, and hundreds are unaccounted for.
Rescue workers spent the morning walking into valleys whose roads had been carried away. In Chala, a village of 900 families, two houses in three have fallen.
The health ministry said','Northgate Tribune','en','2026-11-28 13:36:07.000000','2026-11-28 13:36:08.334770','filed',1,26,-8551616184810676945);
INSERT INTO "entries" VALUES(72,5,'lagune-peru-earthquake-at-least-56-killed','http://127.0.0.1:9/lagune/news/peru-earthquake-at-least-56-killed','At least 56 killed in southern Peru earthquake','Villages of mud brick bore the brunt of the tremor; rescue teams from three countries are on their way.','At least 56 people have died in the earthquake that hit southern Peru, according to the civil defence.
Hundreds more are missing in villages that were cut off when bridges and roads gave way. Rescuers are working without machines in several places.
Teams from Chile, Bolivia and Mexico have been aske','Radio Lagune','en','2026-11-28 13:36:07.000000','2026-11-28 13:36:08.334885','filed',1,26,-6059352337155369043);
INSERT INTO "entries" VALUES(76,1,'meridian-southern-peru-earthquake-death-toll-rises-to-72','http://127.0.0.1:9/meridian/news/southern-peru-earthquake-death-toll-rises-to-72','Earthquake in southern Peru: 72 killed, search goes on','Sixteen more bodies were found in Chala by nightfall as rescuers raced against the cold.','CHALA, Peru (Meridian Wire) - The number of people killed by Thursday''s earthquake in southern Peru rose to 72 as rescuers reached the last villages that had been cut off.
Sixteen more bodies were recovered in Chala during the afternoon, the civil defence said. The number of missing fell to 140 afte','Meridian Wire','en','2026-11-28 13:36:09.000000','2026-11-28 13:36:09.825911','filed',1,36,-5891426271161854337);
INSERT INTO "entries" VALUES(77,2,'harbour-southern-peru-earthquake-72-killed','http://127.0.0.1:9/harbour/news/southern-peru-earthquake-72-killed','Southern Peru earthquake: 72 killed as search goes on by floodlight','A six-year-old & her grandfather were pulled out alive after ten hours […]','Chala — The earthquake in southern Peru has killed 72 people, officials said on Thursday evening, and 140 are still missing.
There was one moment of joy when a girl of six and her grandfather were brought out of a cellar in Chala after ten hours. Neighbours who had heard knocking dug them out with k','The Harbour Post','en','2026-11-28 13:36:09.000000','2026-11-28 13:36:10.325074','filed',1,36,-6160779709300081640);
CREATE TABLE facts (
	"key" TEXT NOT NULL, 
	value JSON NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_facts PRIMARY KEY ("key")
);
INSERT INTO "facts" VALUES('learned words','{"de": {"texts": 0.0, "words": {}}, "en": {"texts": 0.0, "words": {}}}','2026-11-28 13:36:13.668229');
CREATE TABLE fanouts (
	id INTEGER NOT NULL, 
	story_id INTEGER NOT NULL, 
	kind VARCHAR(8) NOT NULL, 
	topic_ids JSON NOT NULL, 
	feed_ids JSON NOT NULL, 
	matched JSON NOT NULL, 
	after_chat_id BIGINT, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_fanouts PRIMARY KEY (id), 
	CONSTRAINT fk_fanouts_story_id FOREIGN KEY(story_id) REFERENCES stories (id) ON DELETE CASCADE
);
CREATE TABLE feeds (
	id INTEGER NOT NULL, 
	url TEXT NOT NULL, 
	configured_url TEXT, 
	name TEXT NOT NULL, 
	outlet TEXT NOT NULL, 
	site_url TEXT DEFAULT '' NOT NULL, 
	language VARCHAR(8) DEFAULT '' NOT NULL, 
	origin VARCHAR(8) DEFAULT 'config' NOT NULL, 
	state VARCHAR(8) DEFAULT 'active' NOT NULL, 
	etag TEXT DEFAULT '' NOT NULL, 
	last_modified TEXT DEFAULT '' NOT NULL, 
	body_hash BLOB NOT NULL, 
	seen_spans BLOB NOT NULL, 
	primed BOOLEAN DEFAULT 0 NOT NULL, 
	entries_a_week FLOAT, 
	failures INTEGER DEFAULT '0' NOT NULL, 
	failing_since DATETIME, 
	last_good_at DATETIME, 
	last_polled_at DATETIME, 
	next_poll_at DATETIME NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	moved_to TEXT DEFAULT '' NOT NULL, 
	moved_seen INTEGER DEFAULT '0' NOT NULL, 
	offered_url TEXT DEFAULT '' NOT NULL, 
	ttl_minutes INTEGER DEFAULT '0' NOT NULL, 
	skip_hours INTEGER DEFAULT '0' NOT NULL, 
	skip_days INTEGER DEFAULT '0' NOT NULL, 
	noticed_at DATETIME, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_feeds PRIMARY KEY (id), 
	CONSTRAINT uq_feeds_url UNIQUE (url), 
	CONSTRAINT uq_feeds_configured_url UNIQUE (configured_url)
);
INSERT INTO "feeds" VALUES(1,'http://127.0.0.1:9/meridian/feed.xml',NULL,'Meridian Wire','Meridian Wire','http://127.0.0.1:9/meridian/','en','config','active','"3d70fdcbc8087681"','Sat, 28 Nov 2026 13:36:09 GMT',X'6CECF62102B882FB2C04AB59C646C56D',X'',1,4.99992272884674378036e+01,0,NULL,'2026-11-28 13:36:10.324809','2026-11-28 13:36:10.324809','2026-11-28 13:56:58.567595','','',0,'',0,0,0,NULL,'2026-11-28 13:35:56.196219');
INSERT INTO "feeds" VALUES(2,'http://127.0.0.1:9/harbour/feed.xml',NULL,'The Harbour Post','The Harbour Post','http://127.0.0.1:9/harbour/','en','config','active','"633da2127f32eb24"','Sat, 28 Nov 2026 13:36:09 GMT',X'E4A1FE39D21D7BFD29805B7F62A8D178',X'',1,336.0,0,NULL,'2026-11-28 13:36:10.325074','2026-11-28 13:36:10.325074','2026-11-28 13:39:15.004414','','',0,'',0,0,0,NULL,'2026-11-28 13:35:56.196219');
INSERT INTO "feeds" VALUES(3,'http://127.0.0.1:9/northgate/feed.xml',NULL,'Northgate Tribune','Northgate Tribune','http://127.0.0.1:9/northgate/','en','config','active','"19df0402a8ddd45f"','Sat, 28 Nov 2026 13:36:08 GMT',X'EA9C05FE2657B0D91991CB0A4C5612B7',X'',1,67.9989215010519,0,NULL,'2026-11-28 13:36:10.325141','2026-11-28 13:36:10.325141','2026-11-28 13:51:45.572257','','',0,'',0,0,0,NULL,'2026-11-28 13:35:56.196219');
INSERT INTO "feeds" VALUES(4,'http://127.0.0.1:9/ledger/feed.xml',NULL,'Capital Ledger','Capital Ledger','http://127.0.0.1:9/ledger/','en','config','active','"6c457bd232c0ed6e"','Sat, 28 Nov 2026 13:36:07 GMT',X'DE6D320A62A0889868DFC1E6AE17AD5F',X'',1,3.89993090648968205869e+01,0,NULL,'2026-11-28 13:36:10.325194','2026-11-28 13:36:10.325194','2026-11-28 14:02:08.502464','','',0,'',0,0,0,NULL,'2026-11-28 13:35:56.196219');
INSERT INTO "feeds" VALUES(5,'http://127.0.0.1:9/lagune/feed.xml',NULL,'Radio Lagune','Radio Lagune','http://127.0.0.1:9/lagune/','en','config','active','"e3b6f1777dde437a"','Sat, 28 Nov 2026 13:36:07 GMT',X'8BA8F49AF28CF5D81A78F043A71D97B4',X'',1,9.09992055408276172539e+01,0,NULL,'2026-11-28 13:36:10.325245','2026-11-28 13:36:10.325245','2026-11-28 13:47:21.086507','','',0,'',0,0,0,NULL,'2026-11-28 13:35:56.196219');
INSERT INTO "feeds" VALUES(6,'http://127.0.0.1:9/abendblick/feed.xml',NULL,'Abendblick','Abendblick','http://127.0.0.1:9/abendblick/','de','config','active','"3e000836248de83e"','Sat, 28 Nov 2026 13:36:09 GMT',X'1B851459617D0C56FD498F81D0939B60',X'',1,3.29993667872782339136e+01,0,NULL,'2026-11-28 13:36:10.325293','2026-11-28 13:36:10.325293','2026-11-28 14:07:46.949399','','',0,'',0,0,0,NULL,'2026-11-28 13:35:56.196219');
CREATE TABLE mutes (
	id INTEGER NOT NULL, 
	chat_id BIGINT NOT NULL, 
	story_id INTEGER, 
	outlet TEXT, 
	until DATETIME NOT NULL, 
	CONSTRAINT pk_mutes PRIMARY KEY (id), 
	CONSTRAINT fk_mutes_chat_id FOREIGN KEY(chat_id) REFERENCES chats (id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_mutes_story_id FOREIGN KEY(story_id) REFERENCES stories (id) ON DELETE CASCADE, 
	CONSTRAINT uq_mutes_chat_id_outlet UNIQUE (chat_id, outlet), 
	CONSTRAINT uq_mutes_chat_id_story_id UNIQUE (chat_id, story_id)
);
CREATE TABLE permits (
	user_id BIGINT NOT NULL, 
	allowed BOOLEAN NOT NULL, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT pk_permits PRIMARY KEY (user_id)
);
CREATE TABLE prompts (
	chat_id BIGINT NOT NULL, 
	user_id BIGINT NOT NULL, 
	kind VARCHAR(24) NOT NULL, 
	data JSON NOT NULL, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_prompts PRIMARY KEY (chat_id, user_id), 
	CONSTRAINT fk_prompts_chat_id FOREIGN KEY(chat_id) REFERENCES chats (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE TABLE stories (
	id INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	url TEXT NOT NULL, 
	lead TEXT DEFAULT '' NOT NULL, 
	summary TEXT DEFAULT '' NOT NULL, 
	long_summary TEXT DEFAULT '' NOT NULL, 
	language VARCHAR(8) DEFAULT '' NOT NULL, 
	outlets JSON NOT NULL, 
	follows_id INTEGER, 
	breaking_at DATETIME, 
	opened_at DATETIME NOT NULL, 
	published_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	CONSTRAINT pk_stories PRIMARY KEY (id), 
	CONSTRAINT fk_stories_follows_id FOREIGN KEY(follows_id) REFERENCES stories (id) ON DELETE SET NULL
);
INSERT INTO "stories" VALUES(5,'Iran and world powers resume nuclear talks in Vienna','http://127.0.0.1:9/meridian/news/iran-six-powers-resume-nuclear-talks-vienna','VIENNA (Meridian Wire) - Iran and six world powers resumed talks on Tehran''s nuclear programme in Vienna on Thursday, ending a four-month break. The delegations are to meet until Saturday, and diplomats said that inspections, not enrichment, would come first. Iran suspended the last round in November after its bank accounts in two Gulf states were frozen. "Everyone at this table knows what the…','Iran and six world powers resumed talks on Tehran''s nuclear programme in Vienna on Thursday, ending a four-month break.
The delegations are to meet until Saturday, and diplomats said that inspections, not enrichment, would come first.','Iran and six world powers resumed talks on Tehran''s nuclear programme in Vienna on Thursday, ending a four-month break.
The delegations are to meet until Saturday, and diplomats said that inspections, not enrichment, would come first.
Iran suspended the last round in November after its bank accounts in two Gulf states were frozen.','en','["Meridian Wire", "The Harbour Post", "Northgate Tribune"]',NULL,NULL,'2026-11-28 13:35:59.326032','2026-11-28 13:35:56.000000','2026-11-28 13:36:01.044485');
INSERT INTO "stories" VALUES(7,'EU agrees new sanctions on Russia over Ukraine war','http://127.0.0.1:9/meridian/news/eu-agrees-new-sanctions-on-russia-over-ukraine','BRUSSELS (Meridian Wire) - European Union governments agreed on Thursday on a new package of sanctions against Russia over its war in Ukraine, aimed at ships, gas and banks. The measures bar 96 more tankers from European ports and insurance, bringing the number of listed vessels to nearly 700. They also forbid the transfer of Russian liquefied gas in EU harbours from September. Eleven banks in…','European Union governments agreed on Thursday on a new package of sanctions against Russia over its war in Ukraine, aimed at ships, gas and banks.
The measures bar 96 more tankers from European ports and insurance, bringing the number of listed vessels to nearly 700.','European Union governments agreed on Thursday on a new package of sanctions against Russia over its war in Ukraine, aimed at ships, gas and banks.
The measures bar 96 more tankers from European ports and insurance, bringing the number of listed vessels to nearly 700.
They also forbid the transfer of Russian liquefied gas in EU harbours from September.','en','["Meridian Wire", "Capital Ledger", "Radio Lagune"]',NULL,NULL,'2026-11-28 13:35:59.326032','2026-11-28 13:35:58.000000','2026-11-28 13:36:05.200978');
INSERT INTO "stories" VALUES(15,'Magnitude 7.2 earthquake strikes southern Peru','http://127.0.0.1:9/meridian/news/magnitude-7-2-earthquake-strikes-southern-peru','LIMA (Meridian Wire) - A magnitude 7.2 earthquake struck southern Peru early on Thursday and shook buildings from Arequipa to the Chilean border. The quake hit at 4:48 a.m. local time at a depth of 34 kilometres, about 60 kilometres off the port of Camaná, Peru''s geophysical institute said. A tsunami warning for the coast was lifted after 50 minutes. Residents of Arequipa, a city of more than a…','A magnitude 7.2 earthquake struck southern Peru early on Thursday and shook buildings from Arequipa to the Chilean border.
The quake hit at 4:48 a.m. local time at a depth of 34 kilometres, about 60 kilometres off the port of Camaná, Peru''s geophysical institute said.','A magnitude 7.2 earthquake struck southern Peru early on Thursday and shook buildings from Arequipa to the Chilean border.
The quake hit at 4:48 a.m. local time at a depth of 34 kilometres, about 60 kilometres off the port of Camaná, Peru''s geophysical institute said.
A tsunami warning for the coast was lifted after 50 minutes.
Residents of Arequipa, a city of more than a million people, ran into the streets in the dark.','en','["Meridian Wire", "The Harbour Post", "Northgate Tribune", "Capital Ledger", "Radio Lagune"]',NULL,'2026-11-28 13:36:06.696150','2026-11-28 13:36:04.841227','2026-11-28 13:36:04.000000','2026-11-28 13:36:06.696150');
INSERT INTO "stories" VALUES(26,'Earthquake in southern Peru: at least 56 killed','http://127.0.0.1:9/meridian/news/southern-peru-earthquake-kills-at-least-56','AREQUIPA (Meridian Wire) - At least 56 people were killed when an earthquake of magnitude 7.2 destroyed villages in southern Peru on Thursday, civil defence officials said. More than 400 others were injured and some 300 were missing by midday. Most of the dead were found in the province of Caravelí, where the quake brought down whole streets of mud-brick houses while people slept. Soldiers…','Most of the dead were found in the province of Caravelí, where the quake brought down whole streets of mud-brick houses while people slept.
Soldiers reached the village of Chala on foot after a bridge had fallen.
Chile and Bolivia sent the first teams within hours.','More than 400 others were injured and some 300 were missing by midday.
Most of the dead were found in the province of Caravelí, where the quake brought down whole streets of mud-brick houses while people slept.
Soldiers reached the village of Chala on foot after a bridge had fallen.
They dug with shovels and roof beams because no heavy machines could get through.
The government declared a state of emergency in four provinces and asked neighbours for search dogs and field hospitals.
Chile and Bolivia sent the first teams within hours.
Nights in the valley are close to freezing at this time of year, and thousands have no roof.','en','["Meridian Wire", "Northgate Tribune", "Radio Lagune"]',15,NULL,'2026-11-28 13:36:07.324474','2026-11-28 13:36:07.000000','2026-11-28 13:36:08.769076');
INSERT INTO "stories" VALUES(36,'Earthquake in southern Peru: 72 killed, search goes on','http://127.0.0.1:9/meridian/news/southern-peru-earthquake-death-toll-rises-to-72','CHALA, Peru (Meridian Wire) - The number of people killed by Thursday''s earthquake in southern Peru rose to 72 as rescuers reached the last villages that had been cut off. Sixteen more bodies were recovered in Chala during the afternoon, the civil defence said. The number of missing fell to 140 after telephone lines had been repaired and families found each other. A girl of six and her…','The number of people killed by Thursday''s earthquake in southern Peru rose to 72 as rescuers reached the last villages that had been cut off.','The number of people killed by Thursday''s earthquake in southern Peru rose to 72 as rescuers reached the last villages that had been cut off.
Sixteen more bodies were recovered in Chala during the afternoon, the civil defence said.
The number of missing fell to 140 after telephone lines had been repaired and families found each other.
Search dogs from Chile located three more people under a collapsed school kitchen in the evening.','en','["Meridian Wire", "The Harbour Post"]',26,NULL,'2026-11-28 13:36:09.825911','2026-11-28 13:36:09.000000','2026-11-28 13:36:10.600431');
CREATE TABLE subscriptions (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	chat_id BIGINT NOT NULL, 
	thread_id BIGINT DEFAULT '0' NOT NULL, 
	topic_id INTEGER, 
	feed_id INTEGER, 
	name TEXT NOT NULL, 
	pace VARCHAR(8) DEFAULT 'instant' NOT NULL, 
	silent BOOLEAN DEFAULT 0 NOT NULL, 
	length VARCHAR(10), 
	only_outlets JSON NOT NULL, 
	never_outlets JSON NOT NULL, 
	paused_until DATETIME, 
	digest_at SMALLINT, 
	digest_weekday SMALLINT, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT fk_subscriptions_chat_id FOREIGN KEY(chat_id) REFERENCES chats (id) ON DELETE CASCADE ON UPDATE CASCADE, 
	CONSTRAINT fk_subscriptions_feed_id FOREIGN KEY(feed_id) REFERENCES feeds (id) ON DELETE CASCADE, 
	CONSTRAINT fk_subscriptions_topic_id FOREIGN KEY(topic_id) REFERENCES topics (id) ON DELETE CASCADE, 
	CONSTRAINT uq_subscriptions_chat_id_thread_id_feed_id UNIQUE (chat_id, thread_id, feed_id), 
	CONSTRAINT uq_subscriptions_chat_id_thread_id_topic_id UNIQUE (chat_id, thread_id, topic_id)
);
INSERT INTO "subscriptions" VALUES(1,1001,0,1,NULL,'Iran talks','instant',0,NULL,'[]','[]',NULL,NULL,NULL,'2026-11-28 13:35:58.993541');
INSERT INTO "subscriptions" VALUES(2,1003,0,14,NULL,'lang:de (Iran OR Ukraine)','instant',0,NULL,'[]','[]',NULL,NULL,NULL,'2026-11-28 13:35:59.031747');
INSERT INTO "subscriptions" VALUES(3,1002,0,2,NULL,'Ukraine sanctions','instant',0,NULL,'[]','[]',NULL,NULL,NULL,'2026-11-28 13:35:59.068682');
INSERT INTO "subscriptions" VALUES(4,1001,0,2,NULL,'Ukraine sanctions','instant',0,NULL,'[]','[]',NULL,NULL,NULL,'2026-11-28 13:35:59.110244');
INSERT INTO "subscriptions" VALUES(5,1002,0,15,NULL,'Peru (earthquake OR quake)','instant',0,NULL,'[]','[]',NULL,NULL,NULL,'2026-11-28 13:35:59.179526');
INSERT INTO "subscriptions" VALUES(6,1003,0,NULL,2,'The Harbour Post','instant',0,NULL,'[]','[]',NULL,NULL,NULL,'2026-11-28 13:35:59.142620');
CREATE TABLE topics (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	chat_id BIGINT, 
	name TEXT NOT NULL, 
	"query" TEXT NOT NULL, 
	origin VARCHAR(8) DEFAULT 'config' NOT NULL, 
	removed_at DATETIME, 
	created_at DATETIME NOT NULL, 
	CONSTRAINT fk_topics_chat_id FOREIGN KEY(chat_id) REFERENCES chats (id) ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "topics" VALUES(1,NULL,'Iran talks','iran (talks OR negotiations OR mediation OR dialogue OR "nuclear deal" OR "nuclear agreement" OR "nuclear accord"
      OR "nuclear pact" OR JCPOA OR Verhandlungen OR Gespräche OR Atomgespräche OR Atomverhandlungen OR Atomabkommen
      OR pourparlers OR négociations OR negociaciones OR conversaciones OR negoziati OR colloqui OR onderhandelingen
      OR переговоры OR переговори OR مفاوضات OR محادثات OR müzakereler OR görüşmeler)
-title:(football OR soccer OR "world cup" OR coach OR striker OR midfielder OR league OR wrestling OR volleyball
        OR comedian OR comedy OR film OR festival OR album OR podcast OR "talk show" OR "talks up" OR "talks tough"
        OR "TED talk")
','config',NULL,'2026-11-28 13:35:56.198062');
INSERT INTO "topics" VALUES(2,NULL,'Ukraine sanctions','((sanctions OR embargo OR "price cap" OR "asset freeze" OR "frozen assets" OR "shadow fleet" OR Sanktionen
  OR sanciones OR sanzioni OR sancties OR санкции OR санкції OR عقوبات OR yaptırım OR yaptırımlar)
 (russia OR moscow OR kremlin OR putin OR oligarch)
 OR ukraine ("sanctions on" OR "sanctions against" OR "sanctions over" OR "sanctions package" OR "sanctions relief"
    OR "new sanctions" OR "more sanctions" OR "tougher sanctions" OR "impose sanctions" OR "lift sanctions"
    OR "ease sanctions" OR "extend sanctions" OR "economic sanctions" OR Sanktionen OR санкции OR санкції OR yaptırım))
-title:(doping OR FIFA OR UEFA OR IOC OR athletes OR "sanctions on iran" OR "iran sanctions" OR syria
        OR "north korea" OR venezuela OR cuba)
','config',NULL,'2026-11-28 13:35:56.198062');
INSERT INTO "topics" VALUES(9,NULL,'Earthquakes','(earthquake OR quake OR aftershock OR "seismic activity" OR tsunami OR (magnitude (tremor OR shakes OR strikes OR hits))
 OR Erdbeben OR séisme OR terremoto OR aardbeving OR землетрясение OR deprem)
-title:("political earthquake" OR "san jose" OR MLS OR game OR gaming OR album OR film OR movie OR remaster OR shooter
        OR fashion OR drill OR novel OR "financial tsunami" OR "silver tsunami" OR "tsunami of")
','config',NULL,'2026-11-28 13:35:56.198062');
INSERT INTO "topics" VALUES(14,1003,'lang:de (Iran OR Ukraine)','lang:de (iran OR ukraine)','chat',NULL,'2026-11-28 13:35:59.031747');
INSERT INTO "topics" VALUES(15,1002,'Peru (earthquake OR quake)','peru (earthquake OR quake)','chat',NULL,'2026-11-28 13:35:59.179526');
CREATE INDEX ix_feeds_state_next_poll_at ON feeds (state, next_poll_at);
CREATE INDEX ix_stories_opened_at ON stories (opened_at);
CREATE INDEX ix_entries_seen_at ON entries (seen_at);
CREATE INDEX ix_entries_story_id ON entries (story_id);
CREATE INDEX ix_entries_waiting ON entries (id) WHERE state <> 'filed';
CREATE INDEX ix_fanouts_story_id ON fanouts (story_id);
CREATE INDEX ix_topics_chat_id ON topics (chat_id);
CREATE INDEX ix_subscriptions_feed_id_chat_id ON subscriptions (feed_id, chat_id);
CREATE INDEX ix_subscriptions_topic_id_chat_id ON subscriptions (topic_id, chat_id);
CREATE INDEX ix_alerts_chat_id_created_at ON alerts (chat_id, created_at);
CREATE INDEX ix_alerts_digest_id ON alerts (digest_id) WHERE digest_id IS NOT NULL;
CREATE UNIQUE INDEX ix_alerts_digest_key ON alerts (digest_key, chat_id, thread_id) WHERE digest_key IS NOT NULL;
CREATE INDEX ix_alerts_edit_due_at ON alerts (edit_due_at) WHERE edit_due_at IS NOT NULL;
CREATE INDEX ix_alerts_sent_at ON alerts (sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX ix_alerts_state_due_at ON alerts (state, due_at, chat_id, priority);
CREATE INDEX ix_alerts_story_id_chat_id ON alerts (story_id, chat_id);
CREATE INDEX ix_alerts_subscription_id ON alerts (subscription_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('topics',15);
INSERT INTO "sqlite_sequence" VALUES('subscriptions',6);
INSERT INTO "sqlite_sequence" VALUES('alerts',34);
COMMIT;
