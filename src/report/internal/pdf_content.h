#pragma once

#include <cstddef>
#include <string>

class QPDF;
class QPDFObjectHandle;

namespace evenhand::report {

/// Unpacked, nothing in a document of ours is larger.
constexpr std::size_t largest_stream = std::size_t{64} << 20U;

/// The stream's content, unpacked. Throws std::runtime_error when it cannot be unpacked or is
/// larger than largest_stream: a small file may hold a very large stream.
[[nodiscard]] std::string stream_content(QPDFObjectHandle stream);

/// The tagged text of one page, a space after each piece of marked content.
[[nodiscard]] std::string page_text(QPDF& pdf, QPDFObjectHandle page);

}  // namespace evenhand::report
