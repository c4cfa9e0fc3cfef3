#include "workflow/style_editor.h"

#include <doctest/doctest.h>

#include "core/error.h"
#include "formats/file.h"
#include "report/pdf_reading.h"
#include "report/pdf_tools.h"
#include "scratch_folder.h"
#include "workflow/print_style.h"

using namespace evenhand;
using namespace evenhand::workflow;
namespace fs = std::filesystem;

namespace {

const fs::path source = EVENHAND_SOURCE_DIR;

struct Editing {
    testing::ScratchFolder folder;
    Folders folders{folder.path(), source / "rubrics"};
    fs::path file = folder / "style.xml";

    void write(const std::string& content) const {
        formats::write_file(file,
                            "<style xmlns=\"urn:evenhand:style:1\">\n" + content + "\n</style>\n");
    }
    static void type(StyleEditor& editor, const std::function<void(StyleForm&)>& change) {
        StyleForm form = editor.form();
        change(form);
        editor.set(form);
    }
};

}  // namespace

TEST_CASE_FIXTURE(Editing,
                  "without a style the form is the program's own look, and nothing is new") {
    StyleEditor editor(folders);
    CHECK(editor.form() == StyleForm());
    CHECK(editor.file() == file);
    CHECK_FALSE(editor.changed());
    CHECK_FALSE(fs::exists(file));
    CHECK(editor.style());
    CHECK(editor.contrast_words() == "The program’s own colour.");
}

TEST_CASE_FIXTURE(Editing, "what is typed is how documents look from then on") {
    StyleEditor editor(folders);
    type(editor, [](StyleForm& form) {
        form.organisation = " Fairview ";
        form.accent = "#8a2f5b";
        form.paper = Paper::letter;
        form.language = "en-US";
        form.confidentiality = "For the team";
        form.left_out = {CardSection::profile};
    });
    CHECK(editor.changed());
    CHECK_FALSE(editor.faults().any());
    CHECK(editor.choose_logo(source / "reports/logo.svg").empty());
    CHECK(editor.save().empty());
    CHECK_FALSE(editor.changed());
    const auto style = style_of(folders);
    REQUIRE(style.value);
    CHECK(style.findings.empty());
    CHECK(style.value->organisation == "Fairview");
    CHECK(style.value->accent == Colour{0x8A, 0x2F, 0x5B});
    CHECK(style.value->paper == Paper::letter);
    CHECK(style.value->language == "en-US");
    CHECK(style.value->confidentiality == "For the team");
    CHECK(style.value->left_out == std::vector{CardSection::profile});
    CHECK(style.value->logo);
    CHECK(StyleEditor(folders).form().organisation == "Fairview");
    CHECK(StyleEditor(folders).logo_name() == "logo.svg");
}

TEST_CASE_FIXTURE(Editing, "each fault is told beside its field, and nothing is saved") {
    StyleEditor editor(folders);
    type(editor, [](StyleForm& form) {
        form.organisation = std::string(61, 'x');
        form.accent = "teal";
        form.language = "english please";
        form.confidentiality = "one\nline more";
    });
    const StyleFaults faults = editor.faults();
    CHECK(faults.organisation == "This must be a line of 1 to 60 characters.");
    CHECK(faults.accent.starts_with("This must be a colour as # and six"));
    CHECK(faults.language.starts_with("This must be a language by its code"));
    CHECK(faults.confidentiality == "This must be a line of 1 to 60 characters.");
    CHECK_FALSE(editor.style());
    CHECK(editor.save().at(0).code == "style.faults");
    CHECK_FALSE(fs::exists(file));
}

TEST_CASE_FIXTURE(Editing,
                  "an accent that is too pale is refused, and the shade that is offered does") {
    StyleEditor editor(folders);
    type(editor, [](StyleForm& form) { form.accent = "#FFA500"; });
    CHECK(editor.faults().accent.find("would be too pale") != std::string::npos);
    CHECK(editor.contrast_words().starts_with("Contrast to the tinted panel 1.8 : 1"));
    type(editor, [](StyleForm& form) { form.organisation = "Fairview"; });
    CHECK_FALSE(editor.style());
    CHECK_FALSE(editor.style_so_far().accent);
    CHECK(editor.style_so_far().organisation == "Fairview");
    const std::string shade = editor.better_accent();
    REQUIRE_FALSE(shade.empty());
    type(editor, [&](StyleForm& form) { form.accent = shade; });
    CHECK(editor.faults().accent.empty());
    CHECK(editor.better_accent().empty());
}

TEST_CASE_FIXTURE(Editing, "a logo needs the organisation's name") {
    StyleEditor editor(folders);
    CHECK(editor.choose_logo(source / "reports/logo.svg").empty());
    CHECK(editor.faults().organisation.starts_with("The logo needs the organisation"));
    CHECK_FALSE(editor.style_so_far().logo);
    editor.drop_logo();
    CHECK_FALSE(editor.faults().any());
}

TEST_CASE_FIXTURE(Editing, "a logo that cannot be printed is refused, and the one before stays") {
    StyleEditor editor(folders);
    CHECK(editor.choose_logo(source / "reports/logo.svg").empty());
    formats::write_file(folder / "bad.png", "\x89PNG, but broken");
    CHECK(editor.choose_logo(folder / "bad.png").at(0).code == "logo.damaged");
    formats::write_file(folder / "logo.gif", formats::read_file(source / "reports/logo.svg"));
    CHECK(editor.choose_logo(folder / "logo.gif").at(0).code == "style.logo-name");
    CHECK_THROWS_AS((void)editor.choose_logo(folder / "none.png"), Error);
    CHECK(editor.logo_name() == "logo.svg");
}

TEST_CASE_FIXTURE(Editing, "a logo takes no other file's place") {
    formats::write_file(folder / "logo.svg", "somebody else's");
    StyleEditor editor(folders);
    type(editor, [](StyleForm& form) { form.organisation = "Fairview"; });
    CHECK(editor.choose_logo(source / "reports/logo.svg").empty());
    CHECK(editor.save().empty());
    CHECK(formats::read_file(folder / "logo.svg") == "somebody else's");
    CHECK(editor.logo_name() == "logo-2.svg");
    CHECK(style_of(folders).value->logo);
    CHECK(editor.save().empty());
    CHECK_FALSE(fs::exists(folder / "logo-3.svg"));
}

TEST_CASE_FIXTURE(Editing, "of a style with errors the rest is in the form, and the file is kept") {
    write(
        "<organisation>Fairview</organisation>\n<accent colour=\"#FFFF00\"/>\n"
        "<leave-out section=\"profile\"/>\n<leave-out section=\"profile\"/>");
    const std::string before = formats::read_file(file);
    StyleEditor editor(folders);
    REQUIRE(editor.file_findings().size() == 2);
    CHECK(editor.file_findings()[0].location == "style.xml:3");
    CHECK(editor.file_findings()[1].location == "style.xml:5");
    CHECK(editor.form().organisation == "Fairview");
    CHECK(editor.form().accent == "#FFFF00");
    CHECK(editor.form().left_out == std::vector{CardSection::profile});
    type(editor, [&](StyleForm& form) { form.accent = editor.better_accent(); });
    CHECK(editor.changed());
    CHECK(editor.save().at(0).code == "style.kept");
    CHECK(formats::read_file(folder / "style.kept.xml") == before);
    CHECK(style_of(folders).value);
}

TEST_CASE_FIXTURE(Editing, "what is no style at all leaves the form empty, and says why") {
    formats::write_file(file, "<html>");
    const StyleEditor editor(folders);
    CHECK(editor.form() == StyleForm());
    CHECK(has_error(editor.file_findings()));
}

TEST_CASE_FIXTURE(Editing,
                  "a style from elsewhere takes the place of the own one when it is saved") {
    write("<organisation>Ours</organisation>");
    StyleEditor editor(folders, source / "reports/style.xml");
    CHECK(editor.form().organisation == "Fairview Software");
    CHECK(editor.changed());
    CHECK(style_of(folders).value->organisation == "Ours");
    CHECK(editor.save().empty());
    CHECK(style_of(folders).value->organisation == "Fairview Software");
    CHECK(style_of(folders).value->logo);
}

TEST_CASE_FIXTURE(Editing, "a logo that is missing is told, and documents go without it") {
    write("<organisation>Ours</organisation><logo file=\"none.png\"/>");
    StyleEditor editor(folders);
    CHECK(editor.file_findings().at(0).code == "logo.unreadable");
    REQUIRE(editor.style());
    CHECK_FALSE(editor.style()->logo);
    CHECK_FALSE(editor.changed());
    editor.reset();
    CHECK(editor.form() == StyleForm());
    CHECK(editor.save().empty());
    CHECK_FALSE(style_of(folders).value->logo);
}

TEST_CASE_FIXTURE(Editing, "a folder that cannot be written is told, and the old style stays") {
    write("<organisation>Ours</organisation>");
    StyleEditor editor(folders);
    type(editor, [](StyleForm& form) { form.organisation = "Theirs"; });
    fs::remove(file);
    fs::create_directory(file);
    CHECK_THROWS_AS((void)editor.save(), Error);
    CHECK(fs::is_directory(file));
}

TEST_CASE_FIXTURE(Editing, "the sample is a scorecard in the style") {
    ReportStyle style;
    style.organisation = "Fairview";
    std::string pdf;
    CHECK(print_sample(folders.shipped, PdfTarget::memory(pdf), style).empty());
    const std::string text = report::text_of_pdf(pdf);
    CHECK(text.find("Fairview · ") != std::string::npos);
    CHECK(text.find("Ines Moreau") != std::string::npos);
}
