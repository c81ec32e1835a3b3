using System.Runtime.InteropServices;
using System.Text;
using CoachBot.Pictures.Drawing;

namespace CoachBot.Pictures.Files;

/// <summary>Makes pixels of drawings. Safe on several threads: every call owns what it makes.</summary>
public static class Rasteriser
{
    private const int Argb = 0;

    private static readonly Lazy<string?> trouble = new(Probe);

    /// <summary>False where librsvg or a font is missing: pictures are said in words then.</summary>
    public static bool Available => trouble.Value is null;

    /// <summary>What to install, or null when nothing is missing.</summary>
    public static string? Trouble => trouble.Value;

    internal static Rendered Render(Svg svg, int? width = null)
    {
        if (!Librsvg.IsThere) return new Rendered.Failed("librsvg is not installed");
        var data = Encoding.UTF8.GetBytes(svg.ToString());
        var handle = Librsvg.rsvg_handle_new_from_data(data, (nuint)data.Length, out var error);
        if (handle == 0) return new Rendered.Failed(Librsvg.Message(error));
        var scale = (width ?? svg.Width) / (double)svg.Width;
        try
        {
            return Paint(handle, (int)Math.Round(svg.Width * scale), (int)Math.Round(svg.Height * scale));
        }
        finally
        {
            Librsvg.g_object_unref(handle);
        }
    }

    private static Rendered Paint(nint handle, int width, int height)
    {
        var surface = Librsvg.cairo_image_surface_create(Argb, width, height);
        var cairo = Librsvg.cairo_create(surface);
        try
        {
            var viewport = new Librsvg.Rectangle { Width = width, Height = height };
            if (!Librsvg.rsvg_handle_render_document(handle, cairo, in viewport, out var error)) return new Rendered.Failed(Librsvg.Message(error));
            Librsvg.cairo_surface_flush(surface);
            var data = Librsvg.cairo_image_surface_get_data(surface);
            return data == 0 ? new Rendered.Failed("cairo made no surface") : new Rendered.Done(new(width, height, Rgb(data, Librsvg.cairo_image_surface_get_stride(surface), width, height)));
        }
        finally
        {
            Librsvg.cairo_destroy(cairo);
            Librsvg.cairo_surface_destroy(surface);
        }
    }

    /// <summary>Cairo has blue, green, red, alpha on this kind of machine; every drawing is opaque.</summary>
    private static byte[] Rgb(nint data, int stride, int width, int height)
    {
        var (row, rgb, at) = (new byte[stride], new byte[width * height * 3], 0);
        for (var y = 0; y < height; y++)
        {
            Marshal.Copy(data + (y * stride), row, 0, stride);
            for (var x = 0; x < width * 4; x += 4)
            {
                (rgb[at], rgb[at + 1], rgb[at + 2]) = (row[x + 2], row[x + 1], row[x]);
                at += 3;
            }
        }

        return rgb;
    }

    /// <summary>A machine without any font paints boxes or nothing; a letter must leave a mark.</summary>
    private static string? Probe()
    {
        if (!Librsvg.IsThere) return "Pictures are said in words: librsvg is missing. Install it with: sudo apt-get install -y librsvg2-2 fonts-dejavu-core";
        var probe = new Svg(40, 40, PanelPicture.Box(new(0, 0, 40, 40), "#ffffff") + Lettering.Write("m", new(5, 30), 30, "#000000"));
        return Render(probe) is Rendered.Done done && done.Pixels.Rgb.Any(value => value < 128)
            ? null
            : "Pictures are said in words: no font was found. Install one with: sudo apt-get install -y fonts-dejavu-core";
    }
}
