/// An operand of a content stream's operator.
enum ContentOperand {
    case number(Double)
    case name(String)
    case string([UInt8])
    case array([ContentOperand])

    var number: Double? { if case .number(let value) = self { value } else { nil } }
    var name: String? { if case .name(let value) = self { value } else { nil } }
    var string: [UInt8]? { if case .string(let value) = self { value } else { nil } }
    var array: [ContentOperand]? { if case .array(let value) = self { value } else { nil } }
}
