/// Something that could not be read, or only in part: the rest is read all the same.
public struct ReadingProblem: Sendable, Hashable {
    /// The path as given or found; `-` or the given name for standard input.
    public let path: String
    public let kind: Kind
    /// Where in the file, in bytes of the source; nil where the whole file is meant.
    public let offset: Int?
    /// Line of the source, from 1, where it is known.
    public let line: Int?

    public init(path: String, kind: Kind, offset: Int? = nil, line: Int? = nil) {
        self.path = path
        self.kind = kind
        self.offset = offset
        self.line = line
    }

    public enum Kind: Sendable, Hashable {
        /// No file or folder has this name.
        case missing
        /// The system refuses to open or read it; its reason in its own words.
        case unreadable(reason: String)
        /// A pipe, a device, or a link that leads back to itself.
        case notAFile
        /// A folder or pattern in which no file of a known kind lies.
        case noFilesFound
        case empty
        /// Larger than is read at once: size and limit in bytes.
        case tooLarge(size: Int, limit: Int)
        /// Size or time changed while it was being read; what was read is checked.
        case changedWhileRead
        /// Mostly bytes that are no text in any known encoding.
        case notText
        /// Bytes that the encoding does not allow, shown as U+FFFD: how many places, the first at `offset`.
        case undecodableBytes(count: Int)
        /// NUL and other control characters, left out when reading: how many, the first at `offset`.
        case controlCharacters(count: Int)
        /// The system has no converter for the encoding.
        case encodingUnavailable
        /// No DOCX, or a damaged one.
        case damagedContainer
        /// A program that takes the text out of such files is not installed.
        case toolMissing(String)
        /// That program could not read the file.
        case toolFailed(String)
        /// A line of JSON Lines that is no object with a `text`; the reason in one word of the format.
        case badRecord(reason: RecordFault)
    }

    public enum RecordFault: String, Sendable, Hashable {
        case notAnObject, unterminatedString, badEscape, missingText, textIsNoString, badDate, trailingBytes
    }

    /// Whether nothing of the file was read (as against a part of it).
    public var leavesFileUnread: Bool {
        switch kind {
        case .missing, .unreadable, .notAFile, .noFilesFound, .empty, .tooLarge, .notText, .encodingUnavailable,
            .damagedContainer,
            .toolMissing, .toolFailed:
            true
        case .changedWhileRead, .undecodableBytes, .controlCharacters, .badRecord: false
        }
    }
}
