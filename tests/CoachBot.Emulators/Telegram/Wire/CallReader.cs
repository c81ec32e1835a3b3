using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CoachBot.Emulators.Telegram.Wire;

/// <summary>Reads a call's parameters: JSON, form, multipart, query.</summary>
internal static class CallReader
{
    private static readonly Dictionary<string, UploadedFile> noFiles = [];
    private static readonly JsonElement nothing = JsonElement.Parse("{}"u8);

    public static async Task<byte[]> Body(HttpContext http)
    {
        var reader = http.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(http.RequestAborted);
            if (!read.IsCompleted)
            {
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }
            var bytes = new byte[read.Buffer.Length];
            var target = bytes.AsSpan();
            foreach (var segment in read.Buffer)
            {
                segment.Span.CopyTo(target);
                target = target[segment.Length..];
            }
            reader.AdvanceTo(read.Buffer.End);
            return bytes;
        }
    }

    public static async Task<Call> Read(string method, HttpRequest request, byte[] body)
    {
        var type = request.ContentType ?? "";
        if (type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) && !request.QueryString.HasValue)
            return new(method, body.Length == 0 ? nothing : FromJson(body), noFiles);
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = new Dictionary<string, UploadedFile>(StringComparer.Ordinal);
        var dispositions = new List<string>();
        foreach (var (name, value) in request.Query) values[name] = value.ToString();
        if (type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
            foreach (var (name, value) in new FormReader(Encoding.UTF8.GetString(body)).ReadForm()) values[name] = value.ToString();
        else if (type.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            await ReadParts(type, body, dispositions, values, files);
        else if (body.Length > 0)
            foreach (var field in FromJson(body).EnumerateObject()) values[field.Name] = field.Value.ToString();
        return new(method, JsonSerializer.SerializeToElement(values), files) { IsForm = true, Dispositions = dispositions };
    }

    private static JsonElement FromJson(byte[] body)
    {
        try
        {
            var root = JsonElement.Parse(body);
            return root.ValueKind == JsonValueKind.Object ? root : throw RefusedException.Bad("object expected as body");
        }
        catch (JsonException)
        {
            throw RefusedException.Bad("can't parse JSON object");
        }
    }

    private static async Task ReadParts(
        string type, byte[] body, List<string> dispositions, Dictionary<string, string> values, Dictionary<string, UploadedFile> files)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(type).Boundary).ToString();
        var reader = new MultipartReader(boundary, new MemoryStream(body));
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            var place = section.GetContentDispositionHeader() ?? throw RefusedException.Bad("a part without a name");
            dispositions.Add(section.ContentDisposition!);
            var name = HeaderUtilities.RemoveQuotes(place.Name).ToString();
            var fileName = HeaderUtilities.RemoveQuotes(place.FileNameStar.HasValue ? place.FileNameStar : place.FileName);
            using var bytes = new MemoryStream();
            await section.Body.CopyToAsync(bytes);
            if (fileName.HasValue) files[name] = new(name, fileName.ToString(), section.ContentType, bytes.ToArray());
            else values[name] = Encoding.UTF8.GetString(bytes.ToArray());
        }
    }
}
