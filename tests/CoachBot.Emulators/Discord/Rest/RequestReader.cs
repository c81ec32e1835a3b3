using CoachBot.Emulators.Discord.Recording;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace CoachBot.Emulators.Discord.Rest;

/// <summary>A request from the wire, whole.</summary>
internal static class RequestReader
{
    public static async Task<RecordedRequest> Read(HttpContext http, string path, int number, DateTimeOffset at)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var bytes = body.ToArray();
        var parts = await Parts(http.Request.ContentType, bytes);
        var json = parts.FirstOrDefault(part => part.Name == "payload_json")?.Bytes ?? bytes;
        return new()
        {
            Number = number,
            Method = http.Request.Method,
            Path = path,
            Body = bytes,
            Parts = parts,
            At = at,
            Query = [.. http.Request.Query.SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""))],
            Headers = http.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Json = json.Length == 0 ? null : Json.TryParse(json),
        };
    }

    private static async Task<IReadOnlyList<RecordedPart>> Parts(string? contentType, byte[] body)
    {
        if (contentType is null || !MediaTypeHeaderValue.TryParse(contentType, out var type) || type.MediaType != "multipart/form-data") return [];
        var reader = new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), new MemoryStream(body));
        var parts = new List<RecordedPart>();
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            using var bytes = new MemoryStream();
            await section.Body.CopyToAsync(bytes);
            var disposition = ContentDispositionHeaderValue.Parse(section.ContentDisposition);
            var file = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
            parts.Add(new(
                HeaderUtilities.RemoveQuotes(disposition.Name).ToString(), file.HasValue ? HeaderUtilities.RemoveQuotes(file).ToString() : null,
                section.ContentType, bytes.ToArray()));
        }

        return parts;
    }
}
