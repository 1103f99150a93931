import Findings
import GRDB

/// What keeps an archive from being used; nothing in it was changed then.
public enum ArchiveProblem: Error, Equatable {
    case missing(path: String)
    /// A file that is no archive: another program's database, a text.
    case foreign(path: String)
    case damaged(path: String, detail: String)
    /// Written by a later version of the program.
    case newer(path: String)
    /// Its facts were stored in another form.
    case otherFormat(path: String)
    case readOnly(path: String)
    case full(path: String)
    case busy(path: String)
    case other(path: String, detail: String)

    /// The problem that an error of the database means.
    init(_ error: any Error, at path: String) {
        guard let error = error as? DatabaseError else {
            self =
                error as? ArchiveProblem
                ?? (error is CompactInput.Damaged || error is DecodingError
                    ? .damaged(path: path, detail: "facts") : .other(path: path, detail: "\(error)"))
            return
        }
        switch error.resultCode {
        case .SQLITE_CORRUPT: self = .damaged(path: path, detail: error.message ?? "")
        case .SQLITE_NOTADB: self = .foreign(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
        case .SQLITE_FULL: self = .full(path: path)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        // As a disk that is full tells itself through some file systems and limits.
        case .SQLITE_IOERR where Self.writing.contains(error.extendedResultCode): self = .full(path: path)
        case .SQLITE_IOERR: self = .other(path: path, detail: error.message ?? "I/O")
        case .SQLITE_CANTOPEN: self = .readOnly(path: path)
        default: self = .other(path: path, detail: error.message ?? "\(error.resultCode)")
        }
    }

    private static let writing: [ResultCode] = [
        .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_TRUNCATE, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMMAP,
    ]

    /// What is told of it, with advice.
    public func message(in language: Language) -> String {
        switch self {
        case .missing(let path):
            language.choose(
                "没有档案 \(path)；先用 jmlint archive add 建立", "no archive \(path); make it with jmlint archive add")
        case .foreign(let path):
            language.choose("\(path) 不是 jmlint 的档案，没有改动它", "\(path) is no archive of jmlint; it was left alone")
        case .damaged(let path, let detail):
            language.choose(
                "档案 \(path) 已损坏（\(detail)）；用备份，或另建一个再 archive add",
                "archive \(path) is damaged (\(detail)); use a backup, or make another with archive add")
        case .newer(let path):
            language.choose(
                "档案 \(path) 由更新的 jmlint 写成，请升级程序；没有改动它",
                "archive \(path) was written by a newer jmlint; it was left alone")
        case .otherFormat(let path):
            language.choose(
                "档案 \(path) 里的事实是另一版本的格式；请运行 jmlint archive rebuild --archive \(path)",
                "the facts in archive \(path) are of another version; run jmlint archive rebuild --archive \(path)")
        case .readOnly(let path):
            language.choose("档案 \(path) 不能写入：文件或文件夹只读，或者打不开", "archive \(path) cannot be written or opened")
        case .full(let path):
            language.choose(
                "磁盘已满或文件大小受限，写不进档案 \(path)；已经存好的没有丢失，腾出空间后再运行同一命令即可",
                "the disk is full, or the size of files limited; what archive \(path) held is kept; make room and run the same command again"
            )
        case .busy(let path):
            language.choose("档案 \(path) 一直被别的程序占用，稍后再试", "archive \(path) is in use; try again later")
        case .other(let path, let detail):
            language.choose("档案 \(path) 出错：\(detail)", "archive \(path): \(detail)")
        }
    }
}
