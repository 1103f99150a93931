import Foundation

/// The way to the client: takes whole messages, frames them and sends them in order.
public protocol ClientConnection: Sendable {
    /// Sends one message, without its header.
    func send(_ message: Data)
}

extension ClientConnection {
    func answer<Result: Encodable>(_ id: RequestID, with result: Result) {
        send(OutgoingAnswer(id: id, result: result))
    }

    /// - Parameter id: nil where the request could not be read.
    func answer(_ id: RequestID?, refusing error: ResponseError) {
        send(OutgoingRefusal(id: id, error: error))
    }

    func notify<Parameters: Encodable>(_ method: String, _ params: Parameters) {
        send(OutgoingCall(id: nil, method: method, params: params))
    }

    func request<Parameters: Encodable>(_ id: RequestID, _ method: String, _ params: Parameters) {
        send(OutgoingCall(id: id, method: method, params: params))
    }

    private func send<Message: Encodable>(_ message: Message) {
        let encoder = JSONEncoder()
        // Equal sessions send equal bytes.
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if let data = try? encoder.encode(message) { send(data) }
    }
}
