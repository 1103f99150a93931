import GRDB

/// The tables of an archive, and how older ones are brought up to date.
///
/// All rows of keys can be derived from an article's facts: taking an article out derives them again.
enum ArchiveSchema {
    /// `jmla`: what tells an archive from other databases (`PRAGMA application_id`).
    static let applicationID: Int32 = 0x6A6D_6C61

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: tables)
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        }
        return migrator
    }

    private static let tables = """
        -- What was settled when the archive was made.
        CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        -- A file: as named when it was added; `place` is its absolute path.
        CREATE TABLE source(
            id INTEGER PRIMARY KEY, place TEXT NOT NULL UNIQUE, path TEXT NOT NULL, size INTEGER NOT NULL,
            modified INTEGER NOT NULL, isComplete INTEGER NOT NULL);
        -- A file, or a part of one of JSON Lines: what is read, and replaced, at once. `reader` is the program's version.
        CREATE TABLE document(
            id INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
            firstByte INTEGER NOT NULL, firstLine INTEGER NOT NULL, bytes INTEGER NOT NULL, digest BLOB NOT NULL,
            reader TEXT NOT NULL, UNIQUE(source, firstByte));
        CREATE TABLE article(
            id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
            info BLOB NOT NULL, day INTEGER, scalars INTEGER NOT NULL, claims INTEGER NOT NULL);
        CREATE INDEX articleOfDocument ON article(document);
        CREATE INDEX articleOfDay ON article(day);
        -- The facts: `id` is the article's, four times, and the number of the part.
        CREATE TABLE part(id INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE claimKey(
            key INTEGER NOT NULL, article INTEGER NOT NULL, claim INTEGER NOT NULL, gate INTEGER NOT NULL,
            PRIMARY KEY(key, article, claim)) WITHOUT ROWID;
        CREATE TABLE topic(
            key INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY(key, article)) WITHOUT ROWID;
        CREATE TABLE fingerprint(
            hash INTEGER NOT NULL, article INTEGER NOT NULL, places INTEGER NOT NULL,
            PRIMARY KEY(hash, article)) WITHOUT ROWID;
        CREATE TABLE rule(id INTEGER PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL, UNIQUE(name, digest));
        CREATE TABLE collected(
            rule INTEGER NOT NULL REFERENCES rule(id), key TEXT NOT NULL, article INTEGER NOT NULL,
            PRIMARY KEY(rule, key, article)) WITHOUT ROWID;
        -- In how many articles terms, words and names stand; the key's upper half is which of them.
        CREATE TABLE frequency(key INTEGER PRIMARY KEY, articles INTEGER NOT NULL);
        CREATE TABLE name(
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, text TEXT NOT NULL, lead TEXT NOT NULL, head INTEGER NOT NULL,
            UNIQUE(text, kind));
        CREATE TABLE nameKey(key INTEGER NOT NULL, name INTEGER NOT NULL, PRIMARY KEY(key, name)) WITHOUT ROWID;
        CREATE TABLE nameArticle(
            name INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY(name, article)) WITHOUT ROWID;
        CREATE TABLE statementKey(
            key INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY(key, article)) WITHOUT ROWID;
        CREATE TABLE titleKey(
            key INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY(key, article)) WITHOUT ROWID;
        -- Single characters, parted by spaces; the text itself stands in the facts.
        CREATE VIRTUAL TABLE words USING fts5(title, body, content='');
        """
}
