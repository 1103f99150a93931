import GRDB
import GRDBSQLite

/// A statement asked or run many times with whole numbers: without the cost of arguments and rows as objects.
struct PreparedStatement {
    private let statement: Statement
    private let db: Database

    init(_ db: Database, _ sql: String) throws {
        self.db = db
        statement = try db.cachedStatement(sql: sql)
    }

    /// Passes on each row; a row is asked for its columns while it is passed on.
    func each(_ arguments: [Int64], _ receive: (Columns) throws -> Void) throws {
        let handle = statement.sqliteStatement
        defer { sqlite3_reset(handle) }
        for (place, argument) in arguments.enumerated() { sqlite3_bind_int64(handle, Int32(place + 1), argument) }
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: try receive(Columns(handle: handle))
            case SQLITE_DONE: return
            default: throw failure()
            }
        }
    }

    func run(_ arguments: Int64...) throws { try each(arguments) { _ in } }

    /// The first column of the first row; nil where there is none, or nothing in it.
    func number(_ argument: Int64) throws -> Int64? {
        let handle = statement.sqliteStatement
        defer { sqlite3_reset(handle) }
        sqlite3_bind_int64(handle, 1, argument)
        switch sqlite3_step(handle) {
        case SQLITE_ROW:
            return sqlite3_column_type(handle, 0) == SQLITE_NULL ? nil : sqlite3_column_int64(handle, 0)
        case SQLITE_DONE: return nil
        default: throw failure()
        }
    }

    private func failure() -> DatabaseError {
        let connection = sqlite3_db_handle(statement.sqliteStatement)
        return DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
            message: sqlite3_errmsg(connection).map { String(cString: $0) })
    }

    /// The columns of the row at hand.
    struct Columns {
        fileprivate let handle: SQLiteStatement

        func number(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

        func text(_ column: Int32) -> String {
            sqlite3_column_text(handle, column).map { String(cString: $0) } ?? ""
        }

        func bytes(_ column: Int32) -> [UInt8] {
            let count = Int(sqlite3_column_bytes(handle, column))
            guard count > 0, let start = sqlite3_column_blob(handle, column) else { return [] }
            return Array(UnsafeRawBufferPointer(start: start, count: count))
        }
    }
}
