using System.Runtime.InteropServices;

namespace CoachBot.Pictures.Files;

/// <summary>The few functions of librsvg and cairo that make pixels of an SVG (Debian: librsvg2-2, which brings cairo and gobject).</summary>
internal static partial class Librsvg
{
    private const string Rsvg = "librsvg-2.so.2", Cairo = "libcairo.so.2", Objects = "libgobject-2.0.so.0", Glib = "libglib-2.0.so.0";

    public static bool IsThere { get; } = new[] { Rsvg, Cairo, Objects, Glib }.All(name => NativeLibrary.TryLoad(name, out _));

    [StructLayout(LayoutKind.Sequential)]
    public struct Rectangle
    {
        public double Left, Top, Width, Height;
    }

    [LibraryImport(Rsvg)]
    public static partial nint rsvg_handle_new_from_data(ReadOnlySpan<byte> data, nuint length, out nint error);

    [LibraryImport(Rsvg)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static partial bool rsvg_handle_render_document(nint handle, nint cairo, in Rectangle viewport, out nint error);

    [LibraryImport(Cairo)]
    public static partial nint cairo_image_surface_create(int format, int width, int height);

    [LibraryImport(Cairo)]
    public static partial nint cairo_create(nint surface);

    [LibraryImport(Cairo)]
    public static partial void cairo_destroy(nint cairo);

    [LibraryImport(Cairo)]
    public static partial void cairo_surface_flush(nint surface);

    [LibraryImport(Cairo)]
    public static partial nint cairo_image_surface_get_data(nint surface);

    [LibraryImport(Cairo)]
    public static partial int cairo_image_surface_get_stride(nint surface);

    [LibraryImport(Cairo)]
    public static partial void cairo_surface_destroy(nint surface);

    [LibraryImport(Objects)]
    public static partial void g_object_unref(nint handle);

    [LibraryImport(Glib)]
    public static partial void g_error_free(nint error);

    /// <summary>Takes the message out of a GError (domain, code, message) and frees it.</summary>
    public static string Message(nint error)
    {
        if (error == 0) return "librsvg gave no reason";
        var message = Marshal.PtrToStringUTF8(Marshal.ReadIntPtr(error, 8)) ?? "";
        g_error_free(error);
        return message;
    }
}
