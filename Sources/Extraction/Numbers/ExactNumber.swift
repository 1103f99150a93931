/// An exact rational number: a decimal of any newspaper's size, or a fraction such as one third.
///
/// Numerator and denominator are 128-bit and in lowest terms. What does not fit is nil, never rounded.
public struct ExactNumber: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let numerator: Int128
    /// Greater than zero.
    public let denominator: Int128

    public static let zero = ExactNumber(0)
    public static let one = ExactNumber(1)

    public init(_ integer: Int) {
        numerator = Int128(integer)
        denominator = 1
    }

    public init(integer: Int128) {
        numerator = integer
        denominator = 1
    }

    private init(lowestTerms numerator: Int128, _ denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Ten to a power from -37 to 37; nil outside.
    public init?(powerOfTen exponent: Int) {
        guard let power = ScaledInteger.powerOfTen(abs(exponent)) else { return nil }
        self.init(exponent < 0 ? 1 : power, over: exponent < 0 ? power : 1)
    }

    /// Nil for a zero denominator.
    public init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        if denominator == 1 {
            self.init(integer: numerator)
            return
        }
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.init(lowestTerms: sign * numerator / Int128(divisor), sign * denominator / Int128(divisor))
    }

    /// Reads `12`, `-3.50`, `1/3`; nil for anything else, or too many digits.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let number = text.withUTF8({ Self.fraction($0[...]) }) else { return nil }
        self = number
    }

    private static func fraction(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> ExactNumber? {
        guard let bar = text.firstIndex(of: 0x2F) else { return decimal(text) }
        guard let top = decimal(text[..<bar]), let bottom = decimal(text[(bar + 1)...]) else { return nil }
        return top.divided(by: bottom)
    }

    private static func decimal(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> ExactNumber? {
        var digits: Int128 = 0
        var scale: Int128 = 1
        var afterPoint = false
        var seen = false
        for (place, byte) in text.enumerated() {
            switch byte {
            case 0x2D where place == 0: continue
            case 0x2E where !afterPoint: afterPoint = true
            case 0x30...0x39:
                seen = true
                let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
                let (sum, carried) = product.addingReportingOverflow(Int128(byte - 0x30))
                guard !overflow, !carried else { return nil }
                digits = sum
                if afterPoint {
                    let (next, overflow) = scale.multipliedReportingOverflow(by: 10)
                    guard !overflow else { return nil }
                    scale = next
                }
            default: return nil
            }
        }
        guard seen else { return nil }
        return ExactNumber(text.first == 0x2D ? -digits : digits, over: scale)
    }

    private static func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return max(a, 1)
    }

    public func adding(_ other: ExactNumber) -> ExactNumber? {
        let (left, first) = numerator.multipliedReportingOverflow(by: other.denominator)
        let (right, second) = other.numerator.multipliedReportingOverflow(by: denominator)
        let (sum, third) = left.addingReportingOverflow(right)
        let (bottom, fourth) = denominator.multipliedReportingOverflow(by: other.denominator)
        return first || second || third || fourth ? nil : ExactNumber(sum, over: bottom)
    }

    public func subtracting(_ other: ExactNumber) -> ExactNumber? { adding(other.negated) }

    public func multiplied(by other: ExactNumber) -> ExactNumber? {
        let (top, first) = numerator.multipliedReportingOverflow(by: other.numerator)
        let (bottom, second) = denominator.multipliedReportingOverflow(by: other.denominator)
        return first || second ? nil : ExactNumber(top, over: bottom)
    }

    /// Nil for division by zero, or where the result does not fit.
    public func divided(by other: ExactNumber) -> ExactNumber? {
        guard other.numerator != 0 else { return nil }
        return ExactNumber(other.denominator, over: other.numerator).flatMap(multiplied(by:))
    }

    public var negated: ExactNumber { ExactNumber(-numerator, over: denominator) ?? .zero }
    public var isInteger: Bool { denominator == 1 }
    public var isZero: Bool { numerator == 0 }
    /// For ranking and display only, never for a judgement.
    public var approximation: Double {
        // The standard library converts words of 64 bits many times faster than of 128.
        if let above = Int64(exactly: numerator), let below = Int64(exactly: denominator) {
            return Double(above) / Double(below)
        }
        return Double(numerator) / Double(denominator)
    }

    public static func < (a: ExactNumber, b: ExactNumber) -> Bool {
        let (left, first) = a.numerator.multipliedReportingOverflow(by: b.denominator)
        let (right, second) = b.numerator.multipliedReportingOverflow(by: a.denominator)
        return first || second ? a.approximation < b.approximation : left < right
    }

    /// The decimal (`62.5`) where it ends, else the fraction (`1/3`).
    public var description: String {
        var rest = denominator
        var places = 0
        for prime in [Int128(2), 5] {
            var power = 0
            while rest % prime == 0 { (rest, power) = (rest / prime, power + 1) }
            places = max(places, power)
        }
        guard rest == 1, places <= 30 else { return "\(numerator)/\(denominator)" }
        guard places > 0 else { return "\(numerator)" }
        var scale: Int128 = 1
        for _ in 0..<places { scale *= 10 }
        let (scaled, overflow) = numerator.multipliedReportingOverflow(by: scale / denominator)
        guard !overflow else { return "\(numerator)/\(denominator)" }
        let digits = String(scaled.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let point = padded.index(padded.endIndex, offsetBy: -places)
        return "\(numerator < 0 ? "-" : "")\(padded[..<point]).\(padded[point...])"
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let number = ExactNumber(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no number: \(text)")
        }
        self = number
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
