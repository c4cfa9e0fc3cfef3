#include "report/internal/pdf_content.h"

#include <charconv>
#include <cstdint>
#include <map>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "report/internal/qpdf.h"

namespace evenhand::report {

namespace {

class Sink : public Pipeline {
public:
    Sink() : Pipeline("content", nullptr) {}

    void write(const unsigned char* data, std::size_t length) override {
        if (length > largest_stream - content_.size()) {
            throw std::runtime_error("a stream is too large");
        }
        content_.append(reinterpret_cast<const char*>(data), length);
    }
    void finish() override {}

    std::string take() { return std::move(content_); }

private:
    std::string content_;
};

/// What the codes of a font stand for, UTF-8.
using CodeTexts = std::map<unsigned, std::string>;

/// The hex digits between "<" and ">" from `at` on, which moves behind them.
std::string_view next_hex(std::string_view text, std::size_t& at) {
    const std::size_t open = text.find('<', at);
    const std::size_t close = open == std::string_view::npos ? open : text.find('>', open);
    at = close == std::string_view::npos ? text.size() : close + 1;
    return close == std::string_view::npos ? "" : text.substr(open + 1, close - open - 1);
}

unsigned hex_value(std::string_view digits) {
    unsigned value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return value;
}

/// UTF-16BE as hex digits to UTF-8.
std::string from_utf16_hex(std::string_view digits) {
    std::string bytes = "\xFE\xFF";
    for (std::size_t at = 0; at + 2 <= digits.size(); at += 2) {
        bytes += static_cast<char>(hex_value(digits.substr(at, 2)));
    }
    return QPDFObjectHandle::newString(bytes).getUTF8Value();
}

/// The "bfchar" lines of a ToUnicode map: "<0024> <0041>".
CodeTexts code_texts(std::string_view map) {
    constexpr std::string_view begin = "beginbfchar";
    CodeTexts texts;
    for (std::size_t at = map.find(begin); at != std::string_view::npos; at = map.find(begin, at)) {
        at += begin.size();
        const std::string_view block = map.substr(at, map.find("endbfchar", at) - at);
        for (std::size_t place = 0; place < block.size();) {
            const std::string_view code = next_hex(block, place);
            const std::string_view text = next_hex(block, place);
            if (!code.empty()) {
                texts[hex_value(code)] = from_utf16_hex(text);
            }
        }
    }
    return texts;
}

/// Follows a page's operators as far as text needs it.
class TextReader : public QPDFObjectHandle::ParserCallbacks {
public:
    explicit TextReader(const QPDFObjectHandle& fonts) : fonts_(fonts) {}

    void handleObject(QPDFObjectHandle object, std::size_t /*at*/, std::size_t /*size*/) override {
        if (!object.isOperator()) {
            operands_.push_back(std::move(object));
            return;
        }
        act(object.getOperatorValue());
        operands_.clear();
    }
    void handleEOF() override {}

    std::string take() { return std::move(text_); }

private:
    /// A stretch of marked content.
    struct Mark {
        bool tagged = false;    ///< By a structure element, not an artifact.
        bool replaced = false;  ///< Its text stood in the mark itself.
    };

    void act(const std::string& name) {
        if (name == "BDC" || name == "BMC") {
            begin_mark();
        } else if (name == "EMC" && !marks_.empty()) {
            text_ += marks_.back().tagged ? " " : "";
            tagged_ -= marks_.back().tagged ? 1 : 0;
            replaced_ -= marks_.back().replaced ? 1 : 0;
            marks_.pop_back();
        } else if (name == "Tf" && operands_.size() == 2 && operands_[0].isName()) {
            font_ = &texts_of(operands_[0].getName());
        } else if ((name == "TJ" || name == "Tj") && operands_.size() == 1) {
            show(operands_[0]);
        }
    }

    void begin_mark() {
        Mark mark;
        if (operands_.size() == 2 && operands_[1].isDictionary()) {
            mark.tagged = operands_[1].hasKey("/MCID");
            mark.replaced = operands_[1].hasKey("/ActualText");
            if (mark.replaced && tagged_ > 0 && replaced_ == 0) {
                text_ += operands_[1].getKey("/ActualText").getUTF8Value();
            }
        }
        tagged_ += mark.tagged ? 1 : 0;
        replaced_ += mark.replaced ? 1 : 0;
        marks_.push_back(mark);
    }

    const CodeTexts& texts_of(const std::string& name) {
        const auto known = known_.find(name);
        if (known != known_.end()) {
            return known->second;
        }
        QPDFObjectHandle font = fonts_.isDictionary() ? fonts_.getKey(name) : fonts_;
        QPDFObjectHandle map =
            font.isDictionary() ? font.getKey("/ToUnicode") : QPDFObjectHandle::newNull();
        return known_.emplace(name, map.isStream() ? code_texts(stream_content(map)) : CodeTexts())
            .first->second;
    }

    void show(QPDFObjectHandle& shown) {
        if (font_ == nullptr || tagged_ == 0 || replaced_ > 0) {
            return;
        }
        if (shown.isString()) {
            add(shown.getStringValue());
        } else if (shown.isArray()) {
            for (QPDFObjectHandle& part : shown.getArrayAsVector()) {
                if (part.isString()) {
                    add(part.getStringValue());
                }
            }
        }
    }

    void add(const std::string& codes) {
        for (std::size_t at = 0; at + 2 <= codes.size(); at += 2) {
            const auto high = static_cast<std::uint8_t>(codes[at]);
            const auto low = static_cast<std::uint8_t>(codes[at + 1]);
            const auto known = font_->find(high * 256U + low);
            text_ += known == font_->end() ? std::string("\uFFFD") : known->second;
        }
    }

    QPDFObjectHandle fonts_;
    std::map<std::string, CodeTexts> known_;
    const CodeTexts* font_ = nullptr;
    std::vector<QPDFObjectHandle> operands_;
    std::vector<Mark> marks_;
    int tagged_ = 0;    ///< How many of the open marks are.
    int replaced_ = 0;  ///< The same.
    std::string text_;
};

}  // namespace

std::string stream_content(QPDFObjectHandle stream) {
    Sink sink;
    bool filtered = false;
    if (!stream.pipeStreamData(&sink, &filtered, 0, qpdf_dl_generalized, true, false) ||
        !filtered) {
        throw std::runtime_error("a stream cannot be unpacked");
    }
    return sink.take();
}

std::string page_text(QPDF& pdf, QPDFObjectHandle page) {
    std::string operators;
    QPDFObjectHandle content = page.getKey("/Contents");
    std::vector<QPDFObjectHandle> streams =
        content.isArray() ? content.getArrayAsVector() : std::vector{content};
    for (QPDFObjectHandle& stream : streams) {
        if (stream.isStream()) {
            const std::string part = stream_content(stream);
            if (part.size() >= largest_stream - operators.size()) {
                throw std::runtime_error("a page is too large");
            }
            operators += part + "\n";
        }
    }
    QPDFObjectHandle resources = page.getKey("/Resources");
    TextReader reader(resources.isDictionary() ? resources.getKey("/Font")
                                               : QPDFObjectHandle::newNull());
    QPDFObjectHandle::parseContentStream(QPDFObjectHandle::newStream(&pdf, operators), &reader);
    return reader.take();
}

}  // namespace evenhand::report
