/// Why a request is not answered; codes of JSON-RPC 2.0 and of the language server protocol.
struct ResponseError: Error, Hashable, Codable, Sendable {
    let code: Int
    let message: String

    static let unparsable = ResponseError(code: -32700, message: "message is not JSON")
    static let invalidRequest = ResponseError(code: -32600, message: "message is neither request nor notification")
    static let notInitialized = ResponseError(code: -32002, message: "initialize comes first")
    static let shutDown = ResponseError(code: -32600, message: "after shutdown only exit is taken")
    static let cancelled = ResponseError(code: -32800, message: "cancelled")

    static func unknownMethod(_ method: String) -> ResponseError {
        ResponseError(code: -32601, message: "unknown method \(method)")
    }

    static func invalidParameters(of method: String) -> ResponseError {
        ResponseError(code: -32602, message: "invalid parameters of \(method)")
    }
}
