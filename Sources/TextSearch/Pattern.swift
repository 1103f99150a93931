import CPCRE2

/// A regular expression over Unicode scalars, compiled once (PCRE2, JIT) and matched from any thread.
///
/// It works on the scalars themselves (32-bit code units), so that ranges are indices into the text that readers use.
/// A match may take at most ``matchLimit`` steps from one starting place; one that needs more throws, since "no match"
/// would hide a broken pattern.
public final class Pattern: Sendable {
    /// Steps of matching from one starting place.
    public static let matchLimit: UInt32 = 100_000

    /// As written.
    public let source: String
    /// Names of groups, in byte order, with their numbers.
    public let groupNames: [String: Int]
    /// Number of capturing groups.
    public let groupCount: Int
    private let code: CompiledCode

    /// What PCRE2 compiled: never changed after, hence shared freely; freed with the pattern.
    private final class CompiledCode: @unchecked Sendable {
        let pointer: OpaquePointer
        let limits: OpaquePointer

        init(pointer: OpaquePointer, limits: OpaquePointer) {
            self.pointer = pointer
            self.limits = limits
        }

        deinit {
            pcre2_match_context_free_32(limits)
            pcre2_code_free_32(pointer)
        }
    }

    /// Compiles the expression; Unicode properties are on, `.` stops at a line feed.
    public init(_ source: String) throws(PatternError) {
        self.source = source
        var scalars = source.unicodeScalars.map(\.value)
        scalars.append(0)
        var errorNumber: Int32 = 0
        var errorOffset = 0
        guard
            let compiled = pcre2_compile_32(
                scalars, scalars.count - 1, UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP), &errorNumber, &errorOffset, nil),
            let limits = pcre2_match_context_create_32(nil)
        else { throw .notCompiled(at: errorOffset, reason: Self.message(errorNumber)) }
        // Without JIT the interpreter does the same work, only slower.
        pcre2_jit_compile_32(compiled, UInt32(PCRE2_JIT_COMPLETE))
        pcre2_set_match_limit_32(limits, Self.matchLimit)
        code = CompiledCode(pointer: compiled, limits: limits)
        var count: UInt32 = 0
        pcre2_pattern_info_32(compiled, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
        groupCount = Int(count)
        groupNames = Self.names(of: compiled)
    }

    private static func message(_ number: Int32) -> String {
        var buffer = [UInt32](repeating: 0, count: 256)
        let length = pcre2_get_error_message_32(number, &buffer, buffer.count)
        var view = String.UnicodeScalarView()
        for value in buffer.prefix(Int(max(0, length))) { view.append(Unicode.Scalar(value) ?? "?") }
        return String(view)
    }

    private static func names(of code: OpaquePointer) -> [String: Int] {
        var count: UInt32 = 0
        var width: UInt32 = 0
        var table: UnsafePointer<UInt32>?
        pcre2_pattern_info_32(code, UInt32(PCRE2_INFO_NAMECOUNT), &count)
        pcre2_pattern_info_32(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &width)
        pcre2_pattern_info_32(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
        var names: [String: Int] = [:]
        for row in 0..<Int(count) {
            guard let entry = table?.advanced(by: row * Int(width)) else { break }
            var view = String.UnicodeScalarView()
            for place in 1..<Int(width) where entry[place] != 0 { view.append(Unicode.Scalar(entry[place]) ?? "?") }
            names[String(view)] = Int(entry[0])
        }
        return names
    }

    /// A place where the pattern matches: group 0 is the whole; a group that took no part is nil.
    public struct Match: Sendable, Equatable {
        public let groups: [Range<Int>?]
        public var range: Range<Int> { groups[0] ?? 0..<0 }
    }

    /// The leftmost match that begins at or after an index; nil where there is none.
    public func firstMatch(in scalars: [UInt32], from start: Int = 0) throws(PatternError) -> Match? {
        try matches(in: scalars, within: start..<scalars.count, limit: 1).first
    }

    /// All matches from left to right that do not overlap, of a range of the text; an empty match moves on by one.
    ///
    /// Look-behind and `\b` see the text before the range, nothing sees the text after it.
    public func matches(
        in scalars: [UInt32], within range: Range<Int>? = nil, limit: Int = .max
    ) throws(PatternError) -> [Match] {
        // One match data a call: it is small, and no two threads may share one.
        guard let data = pcre2_match_data_create_from_pattern_32(code.pointer, nil) else {
            throw .failed(code: PCRE2_ERROR_NOMEMORY, at: 0)
        }
        defer { pcre2_match_data_free_32(data) }
        let range = range ?? 0..<scalars.count
        let result = scalars.withUnsafeBufferPointer { buffer in
            Result { () throws(PatternError) in try search(buffer, range, limit, data) }
        }
        return try result.get()
    }

    private func search(
        _ buffer: UnsafeBufferPointer<UInt32>, _ range: Range<Int>, _ limit: Int, _ data: OpaquePointer
    ) throws(PatternError) -> [Match] {
        guard let base = buffer.baseAddress else { return [] }
        var found: [Match] = []
        var place = range.lowerBound
        while place <= range.upperBound, found.count < limit {
            var status = match(base, range.upperBound, from: place, UInt32(PCRE2_NO_UTF_CHECK), data)
            if status == PCRE2_ERROR_JIT_STACKLIMIT {
                status = match(base, range.upperBound, from: place, UInt32(PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT), data)
            }
            if status == PCRE2_ERROR_NOMATCH { break }
            guard status > 0 else { throw .failed(code: status, at: place) }
            let match = Match(groups: groups(data, matched: Int(status)))
            found.append(match)
            place = match.range.isEmpty ? match.range.upperBound + 1 : match.range.upperBound
        }
        return found
    }

    private func match(
        _ base: UnsafePointer<UInt32>, _ length: Int, from start: Int, _ options: UInt32, _ data: OpaquePointer
    ) -> Int32 {
        pcre2_match_32(code.pointer, base, length, start, options, data, code.limits)
    }

    private func groups(_ data: OpaquePointer, matched: Int) -> [Range<Int>?] {
        guard let pairs = pcre2_get_ovector_pointer_32(data) else { return [] }
        return (0...groupCount).map { group in
            // Unset groups hold the largest offset; \K can put the start after the end.
            guard group < matched, pairs[2 * group] != .max, pairs[2 * group] <= pairs[2 * group + 1] else {
                return nil
            }
            return Int(pairs[2 * group])..<Int(pairs[2 * group + 1])
        }
    }
}
