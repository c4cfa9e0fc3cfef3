#include "report/internal/show_text.h"

#include <cmath>
#include <utility>

#include "report/internal/pdf_text.h"

namespace evenhand::report {

namespace {

/// The operand of TJ: glyph ids, and how far the pen is set back or forth between them.
class ShowOperator {
public:
    ShowOperator(const Typeface& typeface, Points size, Points tracking)
        : typeface_(typeface), size_(size), tracking_(tracking) {}

    std::string show(std::span<const Glyph> glyphs) {
        for (const Glyph& glyph : glyphs) {
            raise_to(glyph.y_offset * size_ / 1000);
            adjust(-glyph.x_offset);
            add_byte(glyph.id >> 8U);
            add_byte(glyph.id & 0xFFU);
            adjust(typeface_.advance(glyph.id) - glyph.advance + glyph.x_offset -
                   tracking_ * 1000 / size_);
        }
        end_array();
        if (rise_ != 0) {
            operators_ += "0 Ts\n";
        }
        return std::move(operators_);
    }

private:
    /// Moves the pen to the left, in thousandths of the size. Less than half of one is not seen.
    void adjust(double distance) {
        if (std::abs(distance) >= 0.5) {
            end_ids();
            array_ += number(distance, 0) + " ";
        }
    }

    /// A string in brackets is half as long as one in hexadecimal digits.
    void add_byte(std::uint32_t value) {
        const char byte = static_cast<char>(value);
        if (byte == '(' || byte == ')' || byte == '\\') {
            ids_ += '\\';
        }
        if (byte == '\r') {
            ids_ += "\\r";  // By itself it would be read as a line's end.
        } else {
            ids_ += byte;
        }
    }

    void raise_to(Points rise) {
        if (std::abs(rise - rise_) > 1e-6) {
            end_array();
            operators_ += number(rise, 3) + " Ts\n";
            rise_ = rise;
        }
    }

    void end_ids() {
        if (!ids_.empty()) {
            array_ += "(" + ids_ + ")";
            ids_.clear();
        }
    }

    void end_array() {
        end_ids();
        if (!array_.empty()) {
            operators_ += "[" + array_ + "] TJ\n";
            array_.clear();
        }
    }

    const Typeface& typeface_;
    Points size_;
    Points tracking_;
    std::string ids_;
    std::string array_;
    std::string operators_;
    Points rise_ = 0;
};

}  // namespace

std::string show_operators(std::span<const Glyph> glyphs,
                           const Typeface& typeface,
                           Points size,
                           Points tracking) {
    return ShowOperator(typeface, size, tracking).show(glyphs);
}

}  // namespace evenhand::report
