#include <doctest/doctest.h>

#include "app/preview/page_canvas.h"
#include "app/window/kits_driver.h"
#include "app/window/path_typist.h"
#include "app/window/shown_preview.h"
#include "formats/file.h"

using namespace evenhand;
using testing::KitsDriver;
using testing::open_preview;
using testing::PathTypist;
using testing::wait_for;

TEST_CASE_FIXTURE(KitsDriver, "a kit is previewed, paged through, searched and saved by keys") {
    add_kit("Zebras", {"zebra-one"});
    go_to_kits();
    type("zebras");
    settle();
    REQUIRE(wait_for([&] { return says("1  Zebra uno"); }));
    ctrl('P');
    REQUIRE(wait_for([&] { return open_preview() != nullptr; }));
    app::PreviewDialog& dialog = *open_preview();
    REQUIRE(wait_for([&] { return dialog.IsActive() && dialog.canvas().drawn(); }));
    REQUIRE(dialog.preview().pages() > 2);
    press(WXK_END);
    REQUIRE(wait_for([&] { return dialog.preview().page() + 1 == dialog.preview().pages(); }));
    CHECK(wait_for([&] { return dialog.canvas().drawn(); }));
    press(WXK_HOME);
    REQUIRE(wait_for([&] { return dialog.preview().page() == 0; }));
    press(WXK_PAGEDOWN);
    REQUIRE(wait_for([&] { return dialog.preview().page() == 1; }));
    const double before = dialog.canvas().shown_scale();
    ctrl('=');
    CHECK(wait_for([&] { return dialog.canvas().shown_scale() > before; }));
    ctrl('0');
    CHECK(wait_for([&] { return dialog.canvas().shown_scale() == before; }));
    ctrl('F');
    type("zebra uno");
    press(WXK_RETURN);
    CHECK(wait_for([&] { return dialog.preview().chosen_hit() != nullptr; }));
    {
        const PathTypist typist(folder() / "saved.pdf");
        ctrl('S');
        CHECK(typist.proposed() == "zebras.pdf");
    }
    REQUIRE(wait_for([&] { return frame().notice().starts_with("Written"); }));
    CHECK(formats::read_file(folder() / "saved.pdf") == dialog.preview().pdf());
    press(WXK_ESCAPE);
    CHECK(wait_for([&] { return open_preview() == nullptr; }));
    CHECK(frame().page().place() == app::Place::kits);
}
