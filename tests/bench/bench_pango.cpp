// bench_pango FILE: sets the text that bench_pdf has written with Pango and Cairo, in the same type
// and measure; prints documents per second of the processor, their bytes and the peak of memory in
// kB. No tags, no attachment, no PDF/A: text on pages alone.

#include <cairo-pdf.h>
#include <cstddef>
#include <ctime>
#include <fstream>
#include <iostream>
#include <pango/pangocairo.h>
#include <string>
#include <sys/resource.h>
#include <vector>

namespace {

constexpr double page_width = 595.28;
constexpr double page_height = 841.89;
constexpr double margin = 51;
constexpr double bottom = 785;

struct Text {
    char kind = 'P';
    std::string words;
};

struct Type {
    const char* font;
    double before;
};

Type type_of(char kind) {
    switch (kind) {
        case 'T':
            return {"Open Sans Semi-Bold 24", 0};
        case 'H':
            return {"Open Sans Semi-Bold 12.5", 14};
        case 'Q':
            return {"Open Sans Italic 9.5", 4};
        default:
            return {"Open Sans 9.5", 4};
    }
}

std::vector<Text> read_words(const char* file) {
    std::ifstream in(file);
    std::vector<Text> texts;
    for (std::string line; std::getline(in, line);) {
        texts.push_back({line.front(), line.substr(2)});
    }
    return texts;
}

cairo_status_t take(void* to, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

class Setter {
public:
    explicit Setter(std::string& bytes)
        : surface_(cairo_pdf_surface_create_for_stream(take, &bytes, page_width, page_height)),
          cairo_(cairo_create(surface_)) {}
    Setter(const Setter&) = delete;
    Setter& operator=(const Setter&) = delete;
    ~Setter() {
        cairo_destroy(cairo_);
        cairo_surface_finish(surface_);
        cairo_surface_destroy(surface_);
    }

    void set(const Text& text) {
        const Type type = type_of(text.kind);
        PangoLayout* layout = pango_cairo_create_layout(cairo_);
        PangoFontDescription* font = pango_font_description_from_string(type.font);
        // Sizes of type are of an inch's 72nd here, as the surface's units are.
        pango_font_description_set_absolute_size(font, pango_font_description_get_size(font));
        pango_layout_set_font_description(layout, font);
        pango_layout_set_width(layout, static_cast<int>((page_width - 2 * margin) * PANGO_SCALE));
        pango_layout_set_text(layout, text.words.c_str(), -1);
        y_ += type.before;
        for (int line = 0; line < pango_layout_get_line_count(layout); ++line) {
            show(pango_layout_get_line_readonly(layout, line));
        }
        pango_font_description_free(font);
        g_object_unref(layout);
    }

private:
    void show(PangoLayoutLine* line) {
        PangoRectangle logical{};
        pango_layout_line_get_extents(line, nullptr, &logical);
        const double height = static_cast<double>(logical.height) / PANGO_SCALE;
        if (y_ + height > bottom) {
            cairo_show_page(cairo_);
            y_ = margin;
        }
        cairo_move_to(cairo_, margin, y_ - static_cast<double>(logical.y) / PANGO_SCALE);
        pango_cairo_show_layout_line(cairo_, line);
        y_ += height;
    }

    cairo_surface_t* surface_;
    cairo_t* cairo_;
    double y_ = margin;
};

std::size_t bytes_of(const std::vector<Text>& texts) {
    std::string bytes;
    {
        Setter setter(bytes);
        for (const Text& text : texts) {
            setter.set(text);
        }
    }
    return bytes.size();
}

double processor_seconds() {
    std::timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cerr << "bench_pango FILE\n";
        return 2;
    }
    const std::vector<Text> texts = read_words(argv[1]);
    std::size_t bytes = bytes_of(texts);
    constexpr double least_seconds = 2;
    std::size_t documents = 0;
    const double start = processor_seconds();
    while (processor_seconds() - start < least_seconds) {
        bytes = bytes_of(texts);
        ++documents;
    }
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    std::cout << static_cast<double>(documents) / (processor_seconds() - start) << '\t' << bytes
              << '\t' << usage.ru_maxrss << '\n';
}
